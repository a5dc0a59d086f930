/* `strtod` answered by the browser, which reads decimal numbers exactly and is there already;
   the C library's own brings arithmetic in 128-bit floats along. Saves 6.5 KB brotli (Emscripten
   3.1.6). The library fast_float is no way out: its table of powers makes it 14.6 KB by itself,
   where this is 0.6 with its script. Linked in by --wrap. Knows decimal numbers; hexadecimal ones,
   "inf" and "nan", which no input of ours may hold, are no numbers here. */
#include <ctype.h>

#include <emscripten.h>

EM_JS(double, dateline_read_number, (const char* text, const char* end), {
  return parseFloat(UTF8ToString(text, end - text));
})

static const char* skip_digits(const char* text) {
  while (isdigit((unsigned char)*text)) {
    ++text;
  }
  return text;
}

static const char* skip_sign(const char* text) {
  return *text == '-' || *text == '+' ? text + 1 : text;
}

static const char* skip_exponent(const char* text) {
  if (*text != 'e' && *text != 'E') {
    return text;
  }
  const char* digits = skip_sign(text + 1);
  const char* end = skip_digits(digits);
  return end == digits ? text : end;
}

double __wrap_strtod(const char* text, char** end) {
  const char* start = text;
  while (isspace((unsigned char)*start)) {
    ++start;
  }
  const char* whole = skip_sign(start);
  const char* point = skip_digits(whole);
  const char* last = *point == '.' ? skip_digits(point + 1) : point;
  const int has_digits = last - whole > (*point == '.');
  const char* after = has_digits ? skip_exponent(last) : text;
  if (end) {
    *end = (char*)after;
  }
  return has_digits ? dateline_read_number(start, after) : 0.0;
}
