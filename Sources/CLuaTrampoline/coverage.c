// Which lines can run and which did, for the files run while recording is on.
#include <stdlib.h>
#include <string.h>

#include "state.h"

static Lines *lines_of(BorderState *state, int32_t file, bool make) {
  for (size_t i = 0; i < state->line_files; i++)
    if (state->lines[i].file == file) return &state->lines[i];
  if (!make) return NULL;
  Lines *lines = realloc(state->lines, (state->line_files + 1) * sizeof *lines);
  if (lines == NULL) return NULL;
  state->lines = lines;
  lines += state->line_files++;
  *lines = (Lines){.file = file};
  return lines;
}

static void mark(Lines *lines, int line, uint8_t bit) {
  if (line < 1) return;
  if (line >= lines->count) {
    int count = line + 64;
    uint8_t *marks = realloc(lines->marks, (size_t)count);
    if (marks == NULL) return;
    memset(marks + lines->count, 0, (size_t)(count - lines->count));
    lines->marks = marks;
    lines->count = count;
  }
  lines->marks[line] |= bit;
}

// Marks the lines that can run of the file whose main function is on top.
void border_record_file(lua_State *L, int32_t file) {
  Question question = {.lines = true};
  Reading reading = border_read_code(L, &question);
  Lines *lines = lines_of(state_of(L), file, true);
  for (int i = 0; lines != NULL && i < reading.runnable_count; i++)
    mark(lines, reading.runnable[i], 1);
  free(reading.runnable);
}

void border_line_ran(BorderState *state, lua_Debug *record) {
  if (!lua_getinfo(state->lua, "S", record)) return;
  Lines *lines = lines_of(state, border_file_number(record->source), false);
  if (lines != NULL) mark(lines, record->currentline, 2);
}

void border_record_lines(BorderState *state, bool on) { state->recording = on; }

const uint8_t *border_lines(const BorderState *state, int32_t file, int32_t *count) {
  Lines *lines = lines_of((BorderState *)state, file, false);
  *count = lines == NULL ? 0 : lines->count;
  return lines == NULL ? NULL : lines->marks;
}
