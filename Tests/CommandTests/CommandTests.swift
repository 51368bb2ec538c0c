import Testing

/// The program as its users meet it: what they type, what it says.
@Suite struct CommandTests {
    @Test(arguments: CommandCase.all) func saysWhatIsExpected(_ example: CommandCase) throws {
        let (expected, actual) = try example.outcome()
        #expect(actual == expected)
    }

    @Test func thereAreCases() { #expect(CommandCase.all.count >= 10) }
}
