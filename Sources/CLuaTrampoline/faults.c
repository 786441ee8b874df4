// From a Lua error to a fault with its kind, file and line.
//
// A script cannot catch an error (there is no pcall in the vocabulary), so the first error of a call
// is its only one, and its kind can wait in the state while Lua unwinds.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

// A file is loaded under the name "=N", its number: nothing shortens it, and nothing in it can be
// mistaken for the message.
int32_t border_file_number(const char *source) {
  if (source == NULL || source[0] != '=' || source[1] < '0' || source[1] > '9') return -1;
  return (int32_t)strtol(source + 1, NULL, 10);
}

void border_set_fault(BorderState *state, int32_t kind, const char *message, size_t length) {
  if (length >= longest_message) length = longest_message - 1;
  memcpy(state->fault_message, message, length);
  state->fault_message[length] = 0;
  state->fault_length = length;
  state->fault_kind = kind;
  state->fault_recorded = true;
}

// Finds the Lua function at fault, from `level` of the stack up. Allocates nothing, so that it may
// be asked while memory is exhausted.
void border_locate(BorderState *state, int level) {
  lua_Debug record;
  int skip = state->blame;
  for (; lua_getstack(state->lua, level, &record); level++) {
    if (!lua_getinfo(state->lua, "Sl", &record) || record.currentline <= 0) continue;
    state->fault_file = border_file_number(record.source);
    state->fault_line = record.currentline;
    if (--skip <= 0) return;
  }
}

int border_raise(lua_State *L, int32_t kind, const char *format, ...) {
  BorderState *state = state_of(L);
  char message[longest_message];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  border_set_fault(state, kind, message, length < 0 ? 0 : (size_t)length);
  border_locate(state, 0);
  lua_pushnil(L);
  return lua_error(L);
}

// The text of an error value after the "N:line: " that Lua puts before it.
static const char *without_place(const char *message, int32_t file, int32_t line) {
  char place[48];
  int length = snprintf(place, sizeof place, "%d:%d: ", file, line);
  return strncmp(message, place, (size_t)length) == 0 ? message + length : message;
}

static void describe_value(lua_State *L, BorderState *state) {
  char text[96];
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t length;
    const char *message = lua_tolstring(L, 1, &length);
    const char *rest = without_place(message, state->fault_file, state->fault_line);
    // lauxlib's buffers raise this as text, not as the error of memory.
    int32_t kind = strcmp(rest, "not enough memory") == 0 ? border_memory : border_runtime;
    border_set_fault(state, kind, rest, length - (size_t)(rest - message));
    return;
  }
  int count;
  if (lua_isinteger(L, 1)) {
    count = snprintf(text, sizeof text, LUA_INTEGER_FMT, lua_tointeger(L, 1));
  } else if (lua_type(L, 1) == LUA_TNUMBER) {
    count = snprintf(text, sizeof text, "%.14g", (double)lua_tonumber(L, 1));
  } else {
    count = snprintf(text, sizeof text, "an error whose message is a %s, not text",
                     lua_typename(L, lua_type(L, 1)));
  }
  border_set_fault(state, border_runtime, text, (size_t)count);
}

// The message handler of every protected call: runs where the error happened, the stack intact.
int border_on_error(lua_State *L) {
  BorderState *state = state_of(L);
  if (!state->fault_recorded) {
    border_locate(state, 1);
    describe_value(L, state);
  }
  return 1;
}

// Raises what stopped the loading of a file, its message on top: "N:line: text", or without a place
// where the parser itself ran out of room; then `line` is the last one it read.
void border_load_fault(lua_State *L, int status, int32_t file, int line) {
  BorderState *state = state_of(L);
  size_t length;
  const char *message = lua_tolstring(L, -1, &length);
  if (status == LUA_ERRMEM) {
    border_fail(state, status);
  } else if (message != NULL) {
    char *end;
    const char *rest = message;
    long named = strtol(message, &end, 10);
    if (end != message && *end == ':' && named == file) {
      long found = strtol(end + 1, &end, 10);
      if (end[0] == ':' && end[1] == ' ') rest = end + 2, line = (int)found;
    }
    border_set_fault(state, border_syntax, rest, length - (size_t)(rest - message));
  }
  state->fault_file = file;
  state->fault_line = line;
  lua_error(L);
}

// After a protected call that failed: what the handler could not record.
void border_fail(BorderState *state, int status) {
  if (state->fault_recorded) return;
  if (status == LUA_ERRMEM) {
    const char *reason = state->memory_reason != NULL ? state->memory_reason : "not enough memory";
    border_set_fault(state, border_memory, reason, strlen(reason));
  } else {
    const char *message = status == LUA_ERRERR ? "stack overflow" : "unknown error";
    border_set_fault(state, border_runtime, message, strlen(message));
  }
}

BorderFault border_fault(const BorderState *state) {
  return (BorderFault){.kind = state->fault_kind,
                       .file = state->fault_file,
                       .line = state->fault_line,
                       .message = state->fault_message,
                       .length = state->fault_length};
}
