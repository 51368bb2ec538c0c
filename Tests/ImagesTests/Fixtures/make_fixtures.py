#!/usr/bin/env python3
"""Writes the few pictures that tests cannot spell out byte by byte, through the system's libwebp and TurboJPEG.

inks.jpg       2 x 2 CMYK, red as Adobe's programs store it (255 is no ink)
lossless.webp  3 x 1: red, green, half-transparent blue
lossy.webp     4 x 2 in one brick red
"""
import ctypes
import pathlib

here = pathlib.Path(__file__).parent
Bytes = ctypes.POINTER(ctypes.c_uint8)

webp = ctypes.CDLL("libwebp.so.7")
webp.WebPEncodeLosslessRGBA.restype = webp.WebPEncodeRGB.restype = ctypes.c_size_t
out = Bytes()
size = webp.WebPEncodeLosslessRGBA(bytes([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 128]), 3, 1, 12, ctypes.byref(out))
(here / "lossless.webp").write_bytes(bytes(out[:size]))
size = webp.WebPEncodeRGB(bytes([200, 40, 40] * 8), 4, 2, 12, ctypes.c_float(10), ctypes.byref(out))
(here / "lossy.webp").write_bytes(bytes(out[:size]))

turbo = ctypes.CDLL("libturbojpeg.so.0")
turbo.tjInitCompress.restype = ctypes.c_void_p
handle = ctypes.c_void_p(turbo.tjInitCompress())
CMYK = 11  # TJPF_CMYK
length, out = ctypes.c_ulong(0), Bytes()
turbo.tjCompress2(handle, bytes([255, 0, 0, 255] * 4), 2, 0, 2, CMYK, ctypes.byref(out), ctypes.byref(length), 0, 90, 0)
(here / "inks.jpg").write_bytes(bytes(out[: length.value]))
