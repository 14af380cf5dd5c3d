// libxml2 may be built with ICU and then shows the headers of the system's, which contradict
// those of Foundation's own ICU in a module that sees both. No declaration used here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
