// What a reader types is the day that they mean, in each language's own way of writing and in
// ISO's; nonsense is nothing.
#include "app/words/typed_date.hpp"

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/words/date_words.hpp"

namespace dateline::app {
namespace {

const core::DayRange kStory{core::to_day({2024, 10, 1}), core::to_day({2024, 11, 7})};
constexpr const char* kLanguageTags[] = {"en", "us", "ko", "uk", "ru"};

Messages in(const std::string& language) {
  if (language == "en" || language == "us") {
    return Messages(language == "us");
  }
  std::ifstream file(DATELINE_LANGUAGES_DIR "/" + language + ".txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  auto read = read_messages(text.str());
  EXPECT_TRUE(read) << language;
  return read ? std::move(*read) : Messages();
}

std::string days(const char* language, std::string_view typed, core::DayRange story = kStory) {
  const auto read = read_typed_days(in(language), typed, story);
  if (!read) {
    return "none";
  }
  return read->first == read->last ? core::iso_day(read->first)
                                   : core::iso_day(read->first) + "/" + core::iso_day(read->last);
}

TEST(TypedDate, ReadsEdtfInEveryLanguage) {
  for (const char* language : kLanguageTags) {
    EXPECT_EQ(days(language, "2024-10-26"), "2024-10-26");
    EXPECT_EQ(days(language, " 2024-10 "), "2024-10-01/2024-10-31");
    EXPECT_EQ(days(language, "2024"), "2024-01-01/2024-12-31");
    EXPECT_EQ(days(language, "2024-10-08/2024-10-13"), "2024-10-08/2024-10-13");
    EXPECT_EQ(days(language, "../2024-10-26"), "../2024-10-26");
  }
}

TEST(TypedDate, ReadsEachLanguagesOwnWords) {
  for (const char* typed :
       {"26 Oct 2024",
        "26 October 2024",
        "October 26, 2024",
        "26th of October 2024",
        "Sat 26 Oct 2024",
        "26 OCT 2024",
        "26/10/2024"}) {
    EXPECT_EQ(days("en", typed), "2024-10-26") << typed;
  }
  for (const char* typed :
       {"26 жовт. 2024",
        "26 жовтня 2024 р.",
        "26 Жовтня 2024",
        "26.10.2024",
        "26.10.24",
        "26/10/2024",
        "26 Oct 2024"}) {
    EXPECT_EQ(days("uk", typed), "2024-10-26") << typed;
  }
  for (const char* typed :
       {"26 окт. 2024", "26 октября 2024 г.", "26 октября 2024 года", "26.10.2024"}) {
    EXPECT_EQ(days("ru", typed), "2024-10-26") << typed;
  }
  for (const char* typed :
       {"2024년 10월 26일",
        "2024년10월26일",
        "2024. 10. 26.",
        "2024.10.26",
        "24.10.26",
        "10월 26일"}) {
    EXPECT_EQ(days("ko", typed), "2024-10-26") << typed;
  }
  EXPECT_EQ(days("ru", "9 мая 2024"), "2024-05-09");
  EXPECT_EQ(days("ru", "март 2024"), "2024-03-01/2024-03-31");
  EXPECT_EQ(days("uk", "жовтень 2024"), "2024-10-01/2024-10-31");
  EXPECT_EQ(days("ko", "2024년 10월"), "2024-10-01/2024-10-31");
}

TEST(TypedDate, OfNumbersAloneFollowsTheReadersOrder) {
  EXPECT_EQ(days("en", "5/10/2024"), "2024-10-05");
  EXPECT_EQ(days("us", "5/10/2024"), "2024-05-10");
  EXPECT_EQ(days("us", "26/10/2024"), "2024-10-26") << "there is no 26th month";
  EXPECT_EQ(days("us", "10/2024"), "2024-10-01/2024-10-31");
}

TEST(TypedDate, WithoutAYearIsMeantInTheStory) {
  EXPECT_EQ(days("en", "26 Oct"), "2024-10-26");
  const core::DayRange winter{core::to_day({2023, 12, 1}), core::to_day({2024, 2, 20})};
  EXPECT_EQ(days("en", "24 Dec", winter), "2023-12-24");
  EXPECT_EQ(days("en", "3 Jan", winter), "2024-01-03");
  EXPECT_EQ(days("en", "3 Jun", winter), "2024-06-03") << "of no year of the story: near its end";
}

TEST(TypedDate, RefusesWhatIsNoDay) {
  for (const char* language : kLanguageTags) {
    for (const char* typed :
         {"",
          "   ",
          "yesterday",
          "31 Feb 2024",
          "2024-02-31",
          "32.10.2024",
          "0.10.2024",
          "26",
          "26 Oct 2024 7",
          "Oct Nov 2024",
          "1 2 3 4",
          "20244",
          "26-Oct-2024x7",
          "\xff\xfe",
          "<b>",
          "13.13.2024",
          "2024-10-26T12:00",
          "26 October 2024 and then some more words that nobody would write here at all"}) {
      EXPECT_EQ(days(language, typed), "none") << language << ": " << typed;
    }
  }
}

// What the explorer itself writes can be typed back, for every day of the story and of a leap year.
TEST(TypedDate, ReadsBackWhatTheExplorerWrites) {
  for (const char* language : kLanguageTags) {
    const Messages messages = in(language);
    for (core::Day day = core::to_day({2024, 1, 1}); day <= core::to_day({2024, 12, 31});
         ++day.value) {
      const core::EdtfDate date = core::parse_edtf(core::iso_day(day)).value();
      const core::DayRange whole{core::to_day({2024, 1, 1}), core::to_day({2024, 12, 31})};
      for (const std::string& text :
           {short_date(messages, date, 2024),
            short_date(messages, date, 2023),
            long_date(messages, date)}) {
        const auto read = read_typed_days(messages, text, whole);
        ASSERT_TRUE(read) << language << ": " << text;
        EXPECT_EQ(*read, (core::DayRange{day, day})) << language << ": " << text;
      }
    }
  }
}

// Nothing that is typed breaks it; and what it reads are days that exist, in order.
TEST(TypedDate, WithstandsAnyBytes) {
  std::uint32_t seed = 7;
  const std::string letters = "0123456789 .,/-OctMayжовт월일년()?~\xff";
  for (int i = 0; i < 20000; ++i) {
    std::string typed;
    for (int n = 0; n < 12; ++n) {
      typed += letters[((seed = seed * 1664525u + 1013904223u) >> 8) % letters.size()];
    }
    if (const auto read = read_typed_days(Messages(), typed, kStory)) {
      EXPECT_LE(read->first, read->last) << typed;
    }
  }
}

}  // namespace
}  // namespace dateline::app
