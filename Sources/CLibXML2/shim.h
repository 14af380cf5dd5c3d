/* Debian builds libxml2 with ICU, whose headers do not agree with those of Foundation's ICU. What
   depends on it are two members at the end of xmlCharEncodingHandler, which nobody here uses. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
