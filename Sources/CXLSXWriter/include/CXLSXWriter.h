#ifndef EXCHEQUER_CXLSXWRITER_H
#define EXCHEQUER_CXLSXWRITER_H
#include <xlsxwriter.h>

/// The file that has libxlsxwriter's functions, `libxlsxwriter.so.4`.
const char *exchequer_workbook_library(void);

/// Debian's package of that file, `libxlsxwriter4`.
const char *exchequer_workbook_package(void);

/// Opens libxlsxwriter, once.
///
/// Its functions may be called only after this has returned 0.
///
/// @return 0, or -1 if the library is not on this machine or lacks a function.
int exchequer_open_workbook_library(void);
#endif
