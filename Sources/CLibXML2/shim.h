#include <libxml/xmlversion.h>
/* Debian's libxml2 shows ICU's types in a header, which then clash with those of Foundation's own
   copy of ICU wherever both are imported. Nothing here needs them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
