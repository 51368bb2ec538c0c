import Testing

@testable import Basics

@Suite struct CalendarDateTests {
    @Test(arguments: [0, 951_782_400, 1_793_491_200, -86_400, 4_102_444_800]) func roundTrip(seconds: Int) {
        #expect(CalendarDate(secondsSince1970: seconds).secondsSince1970 == seconds)
    }

    @Test(arguments: [
        ("2026-11-01", "2026-11-01"), ("2026-11", "2026-11"), ("1998", "1998"),
        ("2026-11-01T23:59:00+02:00", "2026-11-01"),
    ]) func readsISO(text: String, expected: String) {
        #expect(CalendarDate(iso: text)?.iso == expected)
    }

    @Test(arguments: ["2026-02-30", "26-01-01", "2026-13", "soon", "", "2026-1-x"]) func refuses(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func timestamp() {
        #expect(Timestamp.iso(1_793_491_261) == "2026-11-01T00:01:01Z")
    }
}
