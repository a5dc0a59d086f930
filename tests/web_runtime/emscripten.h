/* Emscripten's header as a native C compiler needs it for cmake/web: the JavaScript of EM_JS is
   short enough to be C as well, given objects of the same names. Knows Math, parseFloat and the
   few others that are used there. */
#pragma once
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define EM_JS(result, name, parameters, ...) static result name parameters __VA_ARGS__

typedef double OfOne(double);
typedef double OfTwo(double, double);

static const struct {
  OfOne *sin, *cos, *tan, *asin, *acos, *atan, *sinh, *cosh, *tanh, *asinh, *exp, *log, *log2,
      *log10;
  OfTwo *pow, *atan2;
} Math =
    {sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, exp, log, log2, log10, pow, atan2};

static char* UTF8ToString(const char* first, size_t size) {
  static char text[1 << 20];
  const size_t length = size < sizeof text ? size : sizeof text - 1;
  memcpy(text, first, length);
  text[length] = 0;
  return text;
}
static double parseFloat(const char* text) {
  return strtod(text, NULL);
}
