// libxlsxwriter has no static library in Debian. A program linked against the shared one would not
// start where that is missing, and few people ask for workbooks: it is opened when one is asked for.
#include "include/CXLSXWriter.h"
#include <dlfcn.h>
#include <stddef.h>

#ifdef __APPLE__
#define LIBRARY "libxlsxwriter." LXW_SOVERSION ".dylib"
#else
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION
#endif

const char *exchequer_workbook_library(void) { return LIBRARY; }
const char *exchequer_workbook_package(void) { return "libxlsxwriter" LXW_SOVERSION; }

const struct exchequer_workbook_functions *exchequer_open_workbook_library(void) {
  static struct exchequer_workbook_functions functions;
  static int is_open = 0;
  if (is_open) return &functions;
  void *opened = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (opened == NULL) return NULL;
#define FIND(name)                                                                                     \
  *(void **)&functions.name = dlsym(opened, #name);                                                    \
  if (*(void **)&functions.name == NULL) return NULL;
  EXCHEQUER_EACH_WORKBOOK_FUNCTION(FIND)
  is_open = 1;
  return &functions;
}
