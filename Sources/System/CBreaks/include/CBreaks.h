/// Where lines of a text may end, by ICU. Its own headers clash with Foundation's copy of ICU; none of them is here.
#ifndef CBREAKS_H
#define CBREAKS_H

#include <stddef.h>
#include <stdint.h>

/// A breaker of lines; for one thread at a time.
typedef struct cbreaks cbreaks;

/// The classes of Unicode Standard Annex #14 that texts in alphabets are made of. What rule LB1 resolves is resolved:
/// ambiguous and unknown characters are alphabetic.
enum cbreaks_class {
    /// A class that is not below, or a wide character of the East.
    CBREAKS_OTHER = 0,
    CBREAKS_AL,
    CBREAKS_NU,
    CBREAKS_SP,
    CBREAKS_CM,
    CBREAKS_IS,
    CBREAKS_EX,
    CBREAKS_QU,
    CBREAKS_OP,
    CBREAKS_CL,
    CBREAKS_CP,
    CBREAKS_HY,
    /// U+2010, which ICU's rules tell apart from other characters of class BA.
    CBREAKS_HH,
    CBREAKS_BA,
    CBREAKS_BB,
    CBREAKS_B2,
    CBREAKS_SY,
    CBREAKS_GL,
    CBREAKS_WJ,
    CBREAKS_ZW,
    CBREAKS_PR,
    CBREAKS_PO,
    CBREAKS_IN,
    CBREAKS_NS,
    CBREAKS_CB,
    /// BK, LF and NL: all end a line.
    CBREAKS_BK,
    CBREAKS_CR,
    CBREAKS_LF,
    /// How many classes there are.
    CBREAKS_COUNT
};

/// The class of a scalar.
enum cbreaks_class cbreaks_class_of(uint32_t scalar);

/// A breaker with the rules of `locale` ("" for the general ones, "ja", "zh"); NULL if ICU has none.
cbreaks *cbreaks_open(const char *locale);

/// Ends a breaker.
void cbreaks_close(cbreaks *breaker);

/// Finds the breaks in `length` bytes of UTF-8: into `breaks` go the offsets of the first `capacity` of them, each
/// shifted left by one, with bit 0 set where the line must end. The end of the text is not among them.
///
/// Returns how many there are, which may be more than fit; -1 where ICU fails.
int32_t cbreaks_find(cbreaks *breaker, const char *text, size_t length, uint32_t *breaks, int32_t capacity);

#endif
