#ifndef EXCHEQUER_CXLSXWRITER_H
#define EXCHEQUER_CXLSXWRITER_H
#include <xlsxwriter.h>

#define EXCHEQUER_EACH_WORKBOOK_FUNCTION(use)                                                         \
  use(workbook_new) use(workbook_set_properties) use(workbook_close) use(workbook_add_worksheet)       \
  use(workbook_add_format) use(format_set_num_format) use(format_set_bg_color) use(format_set_bold)    \
  use(format_set_align) use(format_set_indent) use(format_set_text_wrap) use(worksheet_set_row)        \
  use(worksheet_write_blank) use(worksheet_write_string) use(worksheet_write_number)                   \
  use(worksheet_write_comment_opt) use(worksheet_set_column) use(worksheet_add_table)                  \
  use(worksheet_freeze_panes) use(worksheet_ignore_errors) use(worksheet_set_landscape)                \
  use(worksheet_fit_to_pages) use(worksheet_repeat_rows) use(worksheet_print_area)                     \
  use(worksheet_set_header) use(worksheet_set_footer) use(worksheet_set_margins)   \
  use(lxw_strerror)
#define EXCHEQUER_POINTER(name) __typeof__(name) *_Nonnull name;

/// The functions of libxlsxwriter that the program calls, each under its own name: what xlsxwriter.h
/// declares is not linked.
struct exchequer_workbook_functions {
  EXCHEQUER_EACH_WORKBOOK_FUNCTION(EXCHEQUER_POINTER)
};

/// The file that has libxlsxwriter's functions, `libxlsxwriter.so.4`.
const char *_Nonnull exchequer_workbook_library(void);

/// Debian's package of that file, `libxlsxwriter4`.
const char *_Nonnull exchequer_workbook_package(void);

/// Opens libxlsxwriter, once.
///
/// @return its functions, or NULL if the library is not on this machine or lacks one.
const struct exchequer_workbook_functions *_Nullable exchequer_open_workbook_library(void);
#endif
