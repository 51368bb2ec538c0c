#include "CBreaks.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

struct cbreaks {
    UBreakIterator *iterator;
};

enum cbreaks_class cbreaks_class_of(uint32_t scalar) {
    int width = u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
    if (width == U_EA_FULLWIDTH || width == U_EA_WIDE || width == U_EA_HALFWIDTH) return CBREAKS_OTHER;
    if (scalar == 0x2010) return CBREAKS_HH;
    switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_LINE_BREAK)) {
    case U_LB_ALPHABETIC:
    case U_LB_AMBIGUOUS:
    case U_LB_UNKNOWN: return CBREAKS_AL;
    case U_LB_NUMERIC: return CBREAKS_NU;
    case U_LB_SPACE: return CBREAKS_SP;
    case U_LB_COMBINING_MARK: return CBREAKS_CM;
    case U_LB_INFIX_NUMERIC: return CBREAKS_IS;
    case U_LB_EXCLAMATION: return CBREAKS_EX;
    case U_LB_QUOTATION: return CBREAKS_QU;
    case U_LB_OPEN_PUNCTUATION: return CBREAKS_OP;
    case U_LB_CLOSE_PUNCTUATION: return CBREAKS_CL;
    case U_LB_CLOSE_PARENTHESIS: return CBREAKS_CP;
    case U_LB_HYPHEN: return CBREAKS_HY;
    case U_LB_BREAK_AFTER: return CBREAKS_BA;
    case U_LB_BREAK_BEFORE: return CBREAKS_BB;
    case U_LB_BREAK_BOTH: return CBREAKS_B2;
    case U_LB_BREAK_SYMBOLS: return CBREAKS_SY;
    case U_LB_GLUE: return CBREAKS_GL;
    case U_LB_WORD_JOINER: return CBREAKS_WJ;
    case U_LB_ZWSPACE: return CBREAKS_ZW;
    case U_LB_PREFIX_NUMERIC: return CBREAKS_PR;
    case U_LB_POSTFIX_NUMERIC: return CBREAKS_PO;
    case U_LB_INSEPARABLE: return CBREAKS_IN;
    case U_LB_NONSTARTER: return CBREAKS_NS;
    case U_LB_CONTINGENT_BREAK: return CBREAKS_CB;
    case U_LB_MANDATORY_BREAK:
    case U_LB_NEXT_LINE: return CBREAKS_BK;
    case U_LB_CARRIAGE_RETURN: return CBREAKS_CR;
    case U_LB_LINE_FEED: return CBREAKS_LF;
    default: return CBREAKS_OTHER;
    }
}

cbreaks *cbreaks_open(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_LINE, locale, NULL, 0, &status);
    if (U_FAILURE(status)) return NULL;
    cbreaks *breaker = malloc(sizeof *breaker);
    if (breaker == NULL) {
        ubrk_close(iterator);
        return NULL;
    }
    breaker->iterator = iterator;
    return breaker;
}

void cbreaks_close(cbreaks *breaker) {
    if (breaker == NULL) return;
    ubrk_close(breaker->iterator);
    free(breaker);
}

int32_t cbreaks_find(cbreaks *breaker, const char *text, size_t length, uint32_t *breaks, int32_t capacity) {
    // Offsets are shifted left by one.
    if (length > INT32_MAX / 2) return -1;
    UErrorCode status = U_ZERO_ERROR;
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text, (int64_t)length, &status);
    ubrk_setUText(breaker->iterator, &opened, &status);
    if (U_FAILURE(status)) {
        utext_close(&opened);
        return -1;
    }
    int32_t count = 0;
    for (int32_t at = ubrk_next(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
        if ((size_t)at >= length) break;
        int must = ubrk_getRuleStatus(breaker->iterator) >= UBRK_LINE_HARD;
        if (count < capacity) breaks[count] = (uint32_t)at << 1 | (must ? 1u : 0u);
        count++;
    }
    // The iterator keeps a clone of the text, which would point at bytes that are gone.
    UText nothing = UTEXT_INITIALIZER;
    utext_openUTF8(&nothing, "", 0, &status);
    ubrk_setUText(breaker->iterator, &nothing, &status);
    utext_close(&nothing);
    utext_close(&opened);
    return count;
}
