#include "core/time/edtf.hpp"

#include <string>

#include <gtest/gtest.h>

namespace dateline::core {
namespace {

Day day(int year, int month, int date) {
  return to_day({year, month, date});
}

DayRange days_of(const char* text) {
  const auto date = parse_edtf(text);
  EXPECT_TRUE(date) << text << ": " << (date ? "" : date.error().message);
  return date ? date->days : DayRange{};
}

std::string refusal(const std::string& text) {
  const auto date = parse_edtf(text);
  EXPECT_FALSE(date) << text;
  if (date) {
    return "";
  }
  EXPECT_EQ(date.error().code, ProblemCode::bad_date);
  return date.error().message;
}

TEST(Calendar, CountsEveryDayFrom1600To2400WithoutAGap) {
  Day expected = day(1600, 1, 1);
  for (int year = 1600; year <= 2400; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int date = 1; date <= days_in_month(year, month); ++date) {
        const Day today = day(year, month, date);
        ASSERT_EQ(today.value, expected.value) << year << '-' << month << '-' << date;
        const CivilDate back = to_civil(today);
        ASSERT_EQ(back.year, year);
        ASSERT_EQ(back.month, month);
        ASSERT_EQ(back.day, date);
        const auto read = parse_edtf(iso_day(today));
        ASSERT_TRUE(read);
        ASSERT_EQ(read->days, (DayRange{today, today}));
        ++expected.value;
      }
    }
  }
}

TEST(Calendar, StartsIn1970) {
  EXPECT_EQ(day(1970, 1, 1).value, 0);
  EXPECT_EQ(day(2000, 3, 1).value, 11017);
  EXPECT_EQ(day(1969, 12, 31).value, -1);
}

TEST(Calendar, HoldsOverAllYearsItPromises) {
  Day previous = day(-9999, 1, 1);
  for (int year = -9998; year <= 9999; ++year) {
    const Day first = day(year, 1, 1);
    EXPECT_EQ(first.value - previous.value, days_in_month(year - 1, 2) == 29 ? 366 : 365) << year;
    EXPECT_EQ(to_civil(first).year, year);
    previous = first;
  }
}

TEST(Calendar, LeapYearsFollowTheGregorianRule) {
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(0, 2), 29);
  EXPECT_EQ(days_in_month(-4, 2), 29);
}

TEST(Edtf, CoversTheDaysThatADateMayMean) {
  EXPECT_EQ(days_of("2024-10-31"), (DayRange{day(2024, 10, 31), day(2024, 10, 31)}));
  EXPECT_EQ(days_of("2024-02"), (DayRange{day(2024, 2, 1), day(2024, 2, 29)}));
  EXPECT_EQ(days_of("2024"), (DayRange{day(2024, 1, 1), day(2024, 12, 31)}));
  EXPECT_EQ(days_of("2024-10-XX"), (DayRange{day(2024, 10, 1), day(2024, 10, 31)}));
  EXPECT_EQ(days_of("2024-XX"), (DayRange{day(2024, 1, 1), day(2024, 12, 31)}));
  EXPECT_EQ(days_of("2024-XX-XX"), (DayRange{day(2024, 1, 1), day(2024, 12, 31)}));
  EXPECT_EQ(days_of("201X"), (DayRange{day(2010, 1, 1), day(2019, 12, 31)}));
  EXPECT_EQ(days_of("20XX"), (DayRange{day(2000, 1, 1), day(2099, 12, 31)}));
  EXPECT_EQ(days_of("-0044-03-15"), (DayRange{day(-44, 3, 15), day(-44, 3, 15)}));
  EXPECT_EQ(days_of("-019X"), (DayRange{day(-199, 1, 1), day(-190, 12, 31)}));
}

TEST(Edtf, ReadsSeasonsAsNorthernOnes) {
  EXPECT_EQ(days_of("2024-21"), (DayRange{day(2024, 3, 1), day(2024, 5, 31)}));
  EXPECT_EQ(days_of("2024-23"), (DayRange{day(2024, 9, 1), day(2024, 11, 30)}));
  EXPECT_EQ(days_of("2023-24"), (DayRange{day(2023, 12, 1), day(2024, 2, 29)}));
  EXPECT_EQ(days_of("9999-24"), (DayRange{day(9999, 12, 1), day(9999, 12, 31)}));
}

TEST(Edtf, ReadsIntervalsOpenAndClosed) {
  EXPECT_EQ(days_of("2024-10-08/2024-10-13"), (DayRange{day(2024, 10, 8), day(2024, 10, 13)}));
  EXPECT_EQ(days_of("2024-10/2024-11"), (DayRange{day(2024, 10, 1), day(2024, 11, 30)}));
  EXPECT_EQ(days_of("../2024-10-26"), (DayRange{kBeforeAll, day(2024, 10, 26)}));
  EXPECT_EQ(days_of("/2024-10-26"), (DayRange{kBeforeAll, day(2024, 10, 26)}));
  EXPECT_EQ(days_of("2024-10-24/.."), (DayRange{day(2024, 10, 24), kAfterAll}));
  EXPECT_EQ(days_of("2024-10-24/"), (DayRange{day(2024, 10, 24), kAfterAll}));
  EXPECT_EQ(days_of("2024-10-15/2024-10"), (DayRange{day(2024, 10, 15), day(2024, 10, 31)}));
}

TEST(Edtf, KeepsQualifiersOfEitherEnd) {
  const auto approximate = parse_edtf("2024-10-03~");
  ASSERT_TRUE(approximate);
  EXPECT_TRUE(approximate->approximate);
  EXPECT_FALSE(approximate->uncertain);
  const auto both = parse_edtf("2024-10-03/2024-10-05%");
  ASSERT_TRUE(both);
  EXPECT_TRUE(both->approximate && both->uncertain && both->interval);
  const auto first = parse_edtf("2024-10?/2024-11");
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->uncertain);
  EXPECT_FALSE(first->approximate);
}

TEST(Edtf, TakesThePrecisionOfTheVaguerEnd) {
  const auto precision = [](const char* text) {
    return parse_edtf(text)->precision;
  };
  EXPECT_EQ(precision("2024-10-31"), DatePrecision::day);
  EXPECT_EQ(precision("2024-10-31/2024-11"), DatePrecision::month);
  EXPECT_EQ(precision("2024/2024-11-05"), DatePrecision::year);
  EXPECT_EQ(precision("../2024-11-05"), DatePrecision::day);
  EXPECT_EQ(precision("201X"), DatePrecision::decade);
  EXPECT_EQ(precision("19XX/2024"), DatePrecision::century);
}

TEST(Edtf, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(refusal("2023-02-29"), "not a date (“2023-02-29”): February 2023 has 28 days");
  EXPECT_EQ(refusal("2024-04-31"), "not a date (“2024-04-31”): April 2024 has 30 days");
  EXPECT_EQ(refusal("2024-10-00"), "not a date (“2024-10-00”): October 2024 has 31 days");
  EXPECT_EQ(refusal("2024-13"), "not a date (“2024-13”): there is no month 13");
  EXPECT_EQ(refusal("2024-00-10"), "not a date (“2024-00-10”): there is no month 0");
  EXPECT_EQ(refusal("2024-22-10"), "not a date (“2024-22-10”): a season has no days");
}

TEST(Edtf, SaysWhyATextIsNoDate) {
  EXPECT_EQ(refusal("soon"), "not a date (“soon”)");
  EXPECT_EQ(refusal(""), "not a date (“”)");
  EXPECT_EQ(
      refusal("2024-10-3"),
      "not a date (“2024-10-3”): years have four digits, months and days two"
  );
  EXPECT_EQ(
      refusal("2024-10-31T10:00"),
      "not a date (“2024-10-31T10:00”): times of day are not part of a date here"
  );
  EXPECT_EQ(
      refusal("2024-10-13/2024-10-08"),
      "not a date (“2024-10-13/2024-10-08”): it ends before it starts"
  );
  EXPECT_EQ(refusal("../.."), "not a date (“../..”): an interval needs at least one date");
  EXPECT_EQ(
      refusal("2024?-10"),
      "not a date (“2024?-10”): a qualifier stands at the end of the date"
  );
  EXPECT_EQ(refusal("2024-10-xx"), "not a date (“2024-10-xx”): an unknown digit is written X");
  EXPECT_EQ(
      refusal("2024-10-3X"),
      "not a date (“2024-10-3X”): of a month or day, both digits are unknown or none"
  );
  EXPECT_EQ(refusal("2XXX"), "not a date (“2XXX”): at most two digits of a year can be unknown");
  EXPECT_EQ(refusal("Y17000"), "not a date (“Y17000”): years have four digits");
}

TEST(Edtf, RefusesEverythingElse) {
  for (const char* text : {"/",           "..",          "2024/",      "2024-",
                           "2024-10-",    "24-10-31",    "31.10.2024", "2024/10/31",
                           "2024-10-31/", "2024-1X",     "X024",       "202X-05",
                           "2024-XX-05",  "-0000",       "2024--10",   "2024-10-31~~",
                           "~",           "2024 -10-31", "２０２４",   "2024-10-31/2024-10-32",
                           "1/2/3",       "[2024]"}) {
    const bool open_interval = std::string(text) == "2024/" || std::string(text) == "2024-10-31/";
    EXPECT_EQ(parse_edtf(text).has_value(), open_interval) << text;
  }
  EXPECT_FALSE(parse_edtf(std::string(100000, '2')));
  EXPECT_FALSE(parse_edtf(std::string("2024\0-10", 8)));
}

TEST(Edtf, AnyTextIsReadOrRefusedAndWhatIsReadIsAnOrderedRange) {
  const std::string alphabet = "0123456789-/.X~?%YT ";
  std::uint32_t seed = 7;
  int good = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text = round % 4 == 0 ? "2024-10-31/2024-11-05" : round % 2 == 0 ? "2024-10" : "";
    for (int i = 0; i < (round % 2 == 0 ? 2 : 7); ++i) {
      seed = seed * 1664525u + 1013904223u;
      const char c = alphabet[(seed >> 16) % alphabet.size()];
      const std::size_t at = text.empty() ? 0 : (seed >> 8) % text.size();
      if (i % 2 == 0 || text.empty()) {
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), c);
      } else {
        text[at] = c;
      }
    }
    const auto date = parse_edtf(text);
    if (!date) {
      continue;
    }
    ++good;
    ASSERT_LE(date->days.first.value, date->days.last.value) << text;
    ASSERT_EQ(date->text, text);
  }
  EXPECT_GT(good, 100);
}

TEST(Days, OpenEndsHaveNoIsoForm) {
  EXPECT_EQ(iso_day(kBeforeAll), "..");
  EXPECT_EQ(iso_day(kAfterAll), "..");
  EXPECT_EQ(iso_day(day(2024, 2, 9)), "2024-02-09");
  EXPECT_EQ(iso_day(day(-44, 3, 15)), "-0044-03-15");
  EXPECT_EQ(iso_day(day(7, 1, 1)), "0007-01-01");
}

}  // namespace
}  // namespace dateline::core
