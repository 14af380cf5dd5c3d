#include <libxml/xmlversion.h>
// Debian's libxml2 converts encodings by ICU, whose headers differ from those that Foundation
// brings along. Nothing here speaks of a converter.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
