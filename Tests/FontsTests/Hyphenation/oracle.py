#!/usr/bin/env python3
"""oracle.py DICTIONARY WORDS [LEFT RIGHT]: where libhyphen divides words.

Prints each word of the file WORDS (UTF-8, one a line) with the byte offsets of its places, separated by a tab; where
letters change also which bytes are replaced, and by what. LEFT and RIGHT are the fewest letters before and after a
hyphen. Needs libhyphen0; the answers in Fixtures/Hyphenation were made with it, so that the tests need nothing.
"""
import ctypes
import sys

lib = ctypes.CDLL("libhyphen.so.0")
libc = ctypes.CDLL(None)
lib.hnj_hyphen_load.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]


def places(dictionary, charset, word, left, right):
    """The places of `word` as the tests write them; None where the charset has not all its letters."""
    small = word.lower()
    try:
        raw = small.encode(charset)
    except UnicodeEncodeError:
        return None
    if len(small) != len(word):
        return None
    hyphens = ctypes.create_string_buffer(len(raw) + 8)
    replaced = ctypes.POINTER(ctypes.c_char_p)()
    before = ctypes.POINTER(ctypes.c_int)()
    taken = ctypes.POINTER(ctypes.c_int)()
    lib.hnj_hyphen_hyphenate3(
        ctypes.c_void_p(dictionary), raw, len(raw), hyphens, None, ctypes.byref(replaced), ctypes.byref(before),
        ctypes.byref(taken), left, right, 0, 0)
    found = []
    offset = lambda letter: len(word[:letter].encode())
    for index in range(len(word) - 1):
        if not hyphens.raw[index] & 1:
            continue
        text = str(offset(index + 1))
        if replaced and replaced[index]:
            start = index + 1 - before[index]
            text += f"[{offset(start)}-{offset(start + taken[index])}:{replaced[index].decode(charset)}]"
        found.append(text)
    for array in (replaced, before, taken):
        libc.free(ctypes.cast(array, ctypes.c_void_p))
    return found


def main():
    path = sys.argv[1]
    left, right = (int(sys.argv[3]), int(sys.argv[4])) if len(sys.argv) > 4 else (2, 2)
    charset = open(path, "rb").readline().decode("ascii").strip()
    dictionary = lib.hnj_hyphen_load(path.encode())
    for line in open(sys.argv[2], encoding="utf-8"):
        word = line.split("\t")[0].rstrip("\n")
        found = places(dictionary, charset, word, left, right)
        if found is not None:
            print(word + "\t" + " ".join(found))


main()
