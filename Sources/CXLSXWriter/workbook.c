// libxlsxwriter has no static library in Debian. A program linked against the shared one would not
// start where that is missing, and few people ask for workbooks: it is opened when one is asked for.
//
// Swift calls the functions of xlsxwriter.h. They are defined here, hidden from other libraries, and
// hand on to those of the library once it is open.
#pragma GCC visibility push(hidden)
#include "include/CXLSXWriter.h"
#pragma GCC visibility pop
#include <dlfcn.h>
#include <stddef.h>

#ifdef __APPLE__
#define LIBRARY "libxlsxwriter." LXW_SOVERSION ".dylib"
#else
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION
#endif

#define EACH_FUNCTION(use)                                                                            \
  use(workbook_new) use(workbook_set_properties) use(workbook_close) use(workbook_add_worksheet)       \
  use(workbook_add_format) use(format_set_num_format) use(format_set_bg_color) use(format_set_bold)    \
  use(format_set_align) use(format_set_indent) use(format_set_text_wrap) use(worksheet_set_row)        \
  use(worksheet_write_blank) use(worksheet_write_string) use(worksheet_write_number)                   \
  use(worksheet_write_comment_opt) use(worksheet_set_column) use(worksheet_add_table)                  \
  use(worksheet_freeze_panes) use(worksheet_ignore_errors) use(worksheet_set_landscape)                \
  use(worksheet_fit_to_pages) use(worksheet_repeat_rows) use(worksheet_print_area)                     \
  use(worksheet_set_header) use(worksheet_set_footer) use(worksheet_set_margins)   \
  use(lxw_strerror)

#define POINTER(name) __typeof__(name) *name;
static struct {
  EACH_FUNCTION(POINTER)
} library;

const char *exchequer_workbook_library(void) { return LIBRARY; }
const char *exchequer_workbook_package(void) { return "libxlsxwriter" LXW_SOVERSION; }

int exchequer_open_workbook_library(void) {
  static int is_open = 0;
  if (is_open) return 0;
  void *opened = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (opened == NULL) return -1;
#define FIND(name)                                                                                     \
  *(void **)&library.name = dlsym(opened, #name);                                                      \
  if (library.name == NULL) return -1;
  EACH_FUNCTION(FIND)
  is_open = 1;
  return 0;
}

lxw_workbook *workbook_new(const char *path) { return library.workbook_new(path); }

lxw_error workbook_set_properties(lxw_workbook *book, lxw_doc_properties *properties) {
  return library.workbook_set_properties(book, properties);
}

lxw_error workbook_close(lxw_workbook *book) { return library.workbook_close(book); }

lxw_worksheet *workbook_add_worksheet(lxw_workbook *book, const char *name) {
  return library.workbook_add_worksheet(book, name);
}

lxw_format *workbook_add_format(lxw_workbook *book) { return library.workbook_add_format(book); }

void format_set_num_format(lxw_format *format, const char *number) {
  library.format_set_num_format(format, number);
}

void format_set_bg_color(lxw_format *format, lxw_color_t color) {
  library.format_set_bg_color(format, color);
}

void format_set_bold(lxw_format *format) { library.format_set_bold(format); }

void format_set_align(lxw_format *format, uint8_t alignment) {
  library.format_set_align(format, alignment);
}

void format_set_indent(lxw_format *format, uint8_t level) { library.format_set_indent(format, level); }

void format_set_text_wrap(lxw_format *format) { library.format_set_text_wrap(format); }

lxw_error worksheet_set_row(lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format) {
  return library.worksheet_set_row(sheet, row, height, format);
}

lxw_error worksheet_write_blank(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                                lxw_format *format) {
  return library.worksheet_write_blank(sheet, row, column, format);
}

lxw_error worksheet_write_string(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                                 const char *text, lxw_format *format) {
  return library.worksheet_write_string(sheet, row, column, text, format);
}

lxw_error worksheet_write_number(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number,
                                 lxw_format *format) {
  return library.worksheet_write_number(sheet, row, column, number, format);
}

lxw_error worksheet_write_comment_opt(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                                      const char *text, lxw_comment_options *options) {
  return library.worksheet_write_comment_opt(sheet, row, column, text, options);
}

lxw_error worksheet_set_column(lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width,
                               lxw_format *format) {
  return library.worksheet_set_column(sheet, first, last, width, format);
}

lxw_error worksheet_add_table(lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
                              lxw_row_t last_row, lxw_col_t last_column, lxw_table_options *options) {
  return library.worksheet_add_table(sheet, first_row, first_column, last_row, last_column, options);
}

void worksheet_freeze_panes(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column) {
  library.worksheet_freeze_panes(sheet, row, column);
}

lxw_error worksheet_ignore_errors(lxw_worksheet *sheet, uint8_t type, const char *range) {
  return library.worksheet_ignore_errors(sheet, type, range);
}

void worksheet_set_landscape(lxw_worksheet *sheet) { library.worksheet_set_landscape(sheet); }

void worksheet_fit_to_pages(lxw_worksheet *sheet, uint16_t width, uint16_t height) {
  library.worksheet_fit_to_pages(sheet, width, height);
}

lxw_error worksheet_repeat_rows(lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last) {
  return library.worksheet_repeat_rows(sheet, first, last);
}

lxw_error worksheet_print_area(lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
                               lxw_row_t last_row, lxw_col_t last_column) {
  return library.worksheet_print_area(sheet, first_row, first_column, last_row, last_column);
}

lxw_error worksheet_set_header(lxw_worksheet *sheet, const char *text) {
  return library.worksheet_set_header(sheet, text);
}

lxw_error worksheet_set_footer(lxw_worksheet *sheet, const char *text) {
  return library.worksheet_set_footer(sheet, text);
}


void worksheet_set_margins(lxw_worksheet *sheet, double left, double right, double top, double bottom) {
  library.worksheet_set_margins(sheet, left, right, top, bottom);
}

char *lxw_strerror(lxw_error number) { return library.lxw_strerror(number); }
