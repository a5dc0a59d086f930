/* Emscripten's header as a native C compiler needs it for cmake/web: the JavaScript of EM_JS is
   short enough to be C as well, given objects of the same names. Knows Math, parseFloat and the
   few others that are used there. */
#pragma once
#include <math.h>
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

#define null NULL

static const char* text_between(const char* first, const char* last) {
  static char text[512];
  const size_t size =
      (size_t)(last - first) < sizeof text ? (size_t)(last - first) : sizeof text - 1;
  memcpy(text, first, size);
  text[size] = 0;
  return text;
}

static const char* itself(const void* ignored, const char* text) {
  return (void)ignored, text;
}
static double parseFloat(const char* text) {
  return strtod(text, NULL);
}

static const struct {
  const char* (*subarray)(const char*, const char*);
} HEAPU8 = {text_between};
static const struct {
  struct {
    const char* (*apply)(const void*, const char*);
  } fromCharCode;
} String = {{itself}};
