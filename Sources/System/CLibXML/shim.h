// Debian builds libxml2 with ICU, whose headers clash with Foundation's copy (UErrorCode twice):
// the switch is turned off before the rest is read; nothing of it is needed here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
