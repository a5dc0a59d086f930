/* `vsnprintf` for what is asked of it here: the C library's brings floats of any size along.
   Saves 1.3 KB brotli (Emscripten 3.1.6). The library stb_sprintf is no way out: it is 5.3 KB by
   itself, the C library's 4.6, this 1.2. Linked in by --wrap. Knows %s %.*s %c %d %i %u %x %X %p %f %%, field widths with or
   without a leading 0, precision, and the lengths l and z; %f below 9e15 (more, and what is no
   number, is shown as that) with at most nine decimals, halves away from nought, and no -0.
   tests/web_runtime compares it with a C library's. */
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

struct Out {
  char* at;
  size_t room, length;
};

static void put(struct Out* out, char c) {
  if (out->length + 1 < out->room) {
    out->at[out->length] = c;
  }
  ++out->length;
}

static void put_padded(struct Out* out, const char* text, size_t size, int width, char pad) {
  if (pad == '0' && size > 0 && *text == '-') {
    put(out, *text++), --size, --width;
  }
  for (int i = (int)size; i < width; ++i) {
    put(out, pad);
  }
  for (size_t i = 0; i < size; ++i) {
    put(out, text[i]);
  }
}

/* Writes backwards from `end`; the first digit. */
static char*
digits(char* end, unsigned long long value, unsigned base, const char* alphabet, int least) {
  for (; value > 0 || least > 0; value /= base, --least) {
    *--end = alphabet[value % base];
  }
  return end;
}

static void put_float(struct Out* out, double value, int precision, int width, char pad) {
  char text[64], *end = text + sizeof text, *at = end;
  const int negative = value < 0;
  double scale = 1;
  if (precision < 0) {
    precision = 6;
  }
  if (precision > 9) {
    precision = 9;
  }
  for (int i = 0; i < precision; ++i) {
    scale *= 10;
  }
  if (negative) {
    value = -value;
  }
  if (!(value < 9e15)) {
    value = 9e15;
  }
  unsigned long long whole = (unsigned long long)value,
                     part = (unsigned long long)((value - (double)whole) * scale + 0.5);
  if (part >= (unsigned long long)scale) {
    part -= (unsigned long long)scale, ++whole;
  }
  if (precision > 0) {
    at = digits(at, part, 10, "0123456789", precision);
    *--at = '.';
  }
  at = digits(at, whole, 10, "0123456789", 1);
  if (negative) {
    *--at = '-';
  }
  put_padded(out, at, (size_t)(end - at), width, pad);
}

static void
put_whole(struct Out* out, char kind, unsigned long long value, int negative, int width, char pad) {
  char text[32], *end = text + sizeof text;
  const unsigned base = kind == 'x' || kind == 'X' || kind == 'p' ? 16 : 10;
  char* at = digits(end, value, base, kind == 'X' ? "0123456789ABCDEF" : "0123456789abcdef", 1);
  if (negative) {
    *--at = '-';
  }
  put_padded(out, at, (size_t)(end - at), width, pad);
}

static int number(const char** at, va_list* given) {
  int value = 0;
  if (**at == '*') {
    return ++*at, va_arg(*given, int);
  }
  while (**at >= '0' && **at <= '9') {
    value = value * 10 + *(*at)++ - '0';
  }
  return value;
}

static const char* put_field(struct Out* out, const char* at, va_list* given) {
  const char pad = *at == '0' ? '0' : ' ';
  const int width = number(&at, given);
  int precision = -1, longs = 0;
  if (*at == '.') {
    ++at, precision = number(&at, given);
  }
  for (; *at == 'l' || *at == 'z'; ++at) {
    longs += *at == 'l';
  }
  switch (*at) {
    case 's': {
      const char* text = va_arg(*given, const char*);
      if (!text) {
        text = "(null)";
      }
      put_padded(
          out,
          text,
          precision < 0 ? strlen(text) : strnlen(text, (size_t)precision),
          width,
          ' '
      );
      break;
    }
    case 'c':
      put(out, (char)va_arg(*given, int));
      break;
    case 'f':
      put_float(out, va_arg(*given, double), precision, width, pad);
      break;
    case 'd':
    case 'i': {
      const long long value = longs > 1 ? va_arg(*given, long long) : va_arg(*given, int);
      put_whole(
          out,
          'd',
          value < 0 ? 0ull - (unsigned long long)value : (unsigned long long)value,
          value < 0,
          width,
          pad
      );
      break;
    }
    case 'u':
    case 'x':
    case 'X':
    case 'p':
      put_whole(
          out,
          *at,
          longs > 1 ? va_arg(*given, unsigned long long) : va_arg(*given, unsigned),
          0,
          width,
          pad
      );
      break;
    case 0:
      return at;
    default:
      put(out, *at);
  }
  return at + 1;
}

int __wrap_vsnprintf(char* into, size_t room, const char* format, va_list given) {
  struct Out out = {into, room, 0};
  va_list rest;
  va_copy(rest, given);
  while (*format) {
    if (*format != '%') {
      put(&out, *format++);
    } else {
      format = put_field(&out, format + 1, &rest);
    }
  }
  va_end(rest);
  if (room > 0) {
    into[out.length < room ? out.length : room - 1] = 0;
  }
  return (int)out.length;
}

int __wrap_snprintf(char* into, size_t room, const char* format, ...) {
  va_list given;
  va_start(given, format);
  const int length = __wrap_vsnprintf(into, room, format, given);
  va_end(given);
  return length;
}
