// cmake/web/number_reading.c against the C library: the same number, and the same end of it.
#include <cstdlib>
#include <random>
#include <string>

#include <gtest/gtest.h>

extern "C" double __wrap_strtod(const char* text, char** end);

namespace {

void expect_same(const std::string& text) {
  char *ours_end = nullptr, *theirs_end = nullptr;
  const double ours = __wrap_strtod(text.c_str(), &ours_end),
               theirs = std::strtod(text.c_str(), &theirs_end);
  EXPECT_EQ(ours, theirs) << text;
  EXPECT_EQ(ours_end - text.c_str(), theirs_end - text.c_str()) << text;
}

TEST(WebNumberReading, ReadsAsFarAsANumberGoes) {
  for (const char* text :
       {"",     " ",  "0",  "-0", "+12", "12.5kg", "\t -3.25e2,", "1e", "1e+",     "1e+x",
        "2E-3", ".5", "5.", ".",  "-.",  "+-1",    "1.2.3",       "e5", "-.5e-1]", "1 2"}) {
    expect_same(text);
  }
}

TEST(WebNumberReading, ReadsAnyRowOfItsLetters) {
  std::mt19937 random(7);
  const std::string letters = "0123456789.+-eE ,";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) {
      text += letters[random() % letters.size()];
    }
    expect_same(text);
  }
}

TEST(WebNumberReading, ReadsANumberOfAnyLength) {
  expect_same("0." + std::string(300'000, '3'));
  expect_same(std::string(300'000, '0') + "7e2,");
}

// What the C library reads and no file of ours may hold.
TEST(WebNumberReading, TakesHexadecimalAndInfinityForNone) {
  char* end = nullptr;
  const char* hexadecimal = "0x10";
  EXPECT_EQ(__wrap_strtod(hexadecimal, &end), 0);
  EXPECT_EQ(end, hexadecimal + 1);
  for (const char* text : {"inf", "nan", "-infinity"}) {
    EXPECT_EQ(__wrap_strtod(text, &end), 0);
    EXPECT_EQ(end, text);
  }
}

}  // namespace
