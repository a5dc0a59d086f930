// cmake/web/text_formatting.c against the C library's vsnprintf, in the formats of our code, Dear
// ImGui and SDL, and in any room.
#include <cmath>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <utility>

#include <gtest/gtest.h>

extern "C" int __wrap_vsnprintf(char* into, std::size_t room, const char* format, va_list given);
extern "C" int __wrap_snprintf(char* into, std::size_t room, const char* format, ...);

namespace {

constexpr std::size_t kRoom = 400;

using Writer = int (*)(char*, std::size_t, const char*, va_list);

// The length that was said, and the text left in a buffer of this room; behind its closing nought a
// buffer may hold what it will.
std::pair<int, std::string>
written(Writer writer, std::size_t room, const char* format, va_list given) {
  std::string buffer(kRoom, '#');
  va_list own;
  va_copy(own, given);
  const int length = writer(buffer.data(), room, format, own);
  va_end(own);
  if (room > 0) {
    buffer.resize(std::strlen(buffer.c_str()) + 1);
  }
  return {length, buffer};
}

// In rooms from none to more than enough.
void expect_same(const char* format, ...) {
  va_list given;
  va_start(given, format);
  for (const std::size_t room :
       {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{12}, kRoom}) {
    EXPECT_EQ(
        written(__wrap_vsnprintf, room, format, given),
        written(std::vsnprintf, room, format, given)
    ) << format
      << " in " << room;
  }
  va_end(given);
}

std::string ours(const char* format, ...) {
  char text[kRoom];
  va_list given;
  va_start(given, format);
  __wrap_vsnprintf(text, sizeof text, format, given);
  va_end(given);
  return text;
}

TEST(WebTextFormatting, WritesTextsAsTheCLibraryDoes) {
  expect_same("");
  expect_same("plain");
  expect_same("100 %%");
  expect_same("%s", "");
  expect_same("%s, %s", "Курск", "서울");
  expect_same("%12s|", "right");
  expect_same("%2s|", "wider");
  expect_same("%.*s", 3, "shortened");
  expect_same("%.2s", "shortened");
  expect_same("%*s%.*s", 4, "", 5, "indented");
  expect_same("%c%c", 'a', '%');
  expect_same("%s/%s_%08X", "window", "child", 0x2Au);
  expect_same("#%d %s: %u of %u", -7, "mixed", 7u, 12u);
}

TEST(WebTextFormatting, WritesWholeNumbersAsTheCLibraryDoes) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 3'000; ++i) {
    const std::uint64_t bits = random() >> (random() % 64);
    const int whole =
        static_cast<int>(static_cast<std::uint32_t>(bits)) * (random() % 2 == 0 ? 1 : -1);
    const unsigned natural = static_cast<unsigned>(bits);
    for (const char* format : {"%d", "%i", "%3d", "%03d", "%05d", "%12d|", "%012d|"}) {
      expect_same(format, whole);
    }
    for (const char* format : {"%u", "%x", "%X", "%04x", "%08X", "%02X", "%4u"}) {
      expect_same(format, natural);
    }
    expect_same(
        "%lld|%20lld|%020lld",
        static_cast<long long>(bits),
        static_cast<long long>(bits),
        -static_cast<long long>(bits >> 1)
    );
    expect_same(
        "%llu|%llx",
        static_cast<unsigned long long>(bits),
        static_cast<unsigned long long>(bits)
    );
    if (HasFailure()) {
      return;
    }
  }
}

TEST(WebTextFormatting, WritesTheEndsOfEachKind) {
  expect_same("%d %d %d", 0, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
  expect_same("%u %x %X", 0u, 0u, std::numeric_limits<unsigned>::max());
  expect_same(
      "%lld %lld",
      std::numeric_limits<long long>::min(),
      std::numeric_limits<long long>::max()
  );
  expect_same("%llu", std::numeric_limits<unsigned long long>::max());
  expect_same("%.0f|%.9f|%.2f", 0.0, 0.0, 8.9e15);
}

// How far the value lies from the middle between two neighbours that can be written: there either
// is right.
double from_tie(double value, int precision) {
  const double fraction = std::abs(value) - std::floor(std::abs(value));
  const long double scaled = static_cast<long double>(fraction) * std::pow(10.0L, precision);
  return static_cast<double>(std::abs(scaled - std::floor(scaled) - 0.5L));
}

double random_float(std::mt19937_64& random) {
  // 1e-6 to 1e12
  const double magnitude = std::pow(10.0, static_cast<double>(random() % 1800) / 100 - 6);
  return (static_cast<double>(random() % 2'000'001) / 1e6 - 1) * magnitude;
}

TEST(WebTextFormatting, WritesFloatsAsTheCLibraryDoes) {
  std::mt19937_64 random(2);
  int compared = 0;
  for (int i = 0; i < 10'000; ++i) {
    const double value = random_float(random);
    const int precision = static_cast<int>(random() % 10);
    if (value == 0 || from_tie(value, precision) < 1e-5) {
      continue;
    }
    expect_same("%.*f", precision, value);
    expect_same("%*.*f|", 14, precision, value);
    if (precision == 6) {
      expect_same("%f", value);
    }
    if (precision == 1) {
      expect_same("%6.1f %06.1f", value, value);
    }
    ++compared;
    if (HasFailure()) {
      return;
    }
  }
  EXPECT_GT(compared, 9'000);
}

TEST(WebTextFormatting, RoundsHalvesAwayFromNought) {
  EXPECT_EQ(ours("%.0f %.0f %.1f %.2f", 0.5, 2.5, 0.25, -0.125), "1 3 0.3 -0.13");
  EXPECT_EQ(ours("%.3f %.0f", 0.9996, 99.5), "1.000 100");
}

TEST(WebTextFormatting, NeverWritesMoreThanItsMeasureOfAFloat) {
  EXPECT_EQ(ours("%.1f", std::numeric_limits<double>::infinity()), "9000000000000000.0");
  EXPECT_EQ(ours("%.0f", -std::numeric_limits<double>::max()), "-9000000000000000");
  EXPECT_EQ(ours("%.20f", 0.1), "0.100000000") << "nine decimals at most";
}

TEST(WebTextFormatting, OutlivesAFormatThatEndsTooSoon) {
  EXPECT_EQ(ours("half %"), "half ");
  EXPECT_EQ(ours("half %08"), "half ");
  EXPECT_EQ(ours("%.l"), "");
}

TEST(WebTextFormatting, PointersAreBareHexadecimal) {
  EXPECT_EQ(ours("%p", reinterpret_cast<void*>(std::uintptr_t{0x2a})), "2a");
  EXPECT_EQ(ours("%s", static_cast<const char*>(nullptr)), "(null)");
}

TEST(WebTextFormatting, SnprintfIsTheSame) {
  char text[8];
  EXPECT_EQ(__wrap_snprintf(text, sizeof text, "%d and %s", 12, "more"), 11);
  EXPECT_STREQ(text, "12 and ");
}

}  // namespace
