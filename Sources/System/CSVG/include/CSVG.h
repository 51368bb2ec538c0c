/// SVG drawn by librsvg and Cairo, both opened on use: nothing of them is linked, and none of their headers is needed.
#ifndef CSVG_H
#define CSVG_H

#include <stddef.h>

/// How drawing ended.
enum csvg_status {
    CSVG_DRAWN = 0,
    /// A library is not installed; the reason names it.
    CSVG_NO_LIBRARY = 1,
    /// The bytes are no SVG that librsvg can draw; the reason says why.
    CSVG_NOT_DRAWN = 2,
};

/// Draws `svg` onto white, fitted into `width` × `height` pixels and centred.
///
/// `pixels` has room for `width * height` pixels of four bytes, written as blue, green, red, unused (Cairo's RGB24 on a
/// machine of low byte first). `reason` gets a text of at most `reason_size` bytes, its end marked by zero, where the
/// result is not CSVG_DRAWN. May be called from any thread.
enum csvg_status csvg_draw(
    const unsigned char *svg, size_t length, unsigned char *pixels, int width, int height, char *reason,
    size_t reason_size);

#endif
