// Dates and figures as readers of each language write them.
#include "app/words/date_words.hpp"

#include <gtest/gtest.h>

#include "app/support.hpp"

namespace dateline::app {
namespace {

Messages in(const char* language) {
  std::ifstream file(std::string(DATELINE_LANGUAGES_DIR "/") + language + ".txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  auto read = read_messages(text.str());
  EXPECT_TRUE(read) << language;
  return read ? std::move(*read) : Messages();
}

core::EdtfDate date(const char* text) {
  return core::parse_edtf(text).value();
}

TEST(DateWords, StandMonthFirstWhereReadersWriteThemSo) {
  const Messages american(true);
  EXPECT_EQ(short_date(american, date("2024-10-31"), 2024), "Oct 31");
  EXPECT_EQ(short_date(american, date("2024-10-31"), 2023), "Oct 31, 2024");
  EXPECT_EQ(short_date(american, date("2024-10-08/2024-10-13"), 2024), "Oct 8 – 13");
  EXPECT_EQ(short_date(american, date("2024-10-08/2024-10-13"), 2023), "Oct 8 – 13, 2024");
  EXPECT_EQ(long_date(american, date("2024-10-31")), "Thu Oct 31, 2024");
  EXPECT_EQ(long_date(american, date("2024-10-08/2024-10-13")), "between October 8 and 13, 2024");
  EXPECT_EQ(
      long_date(american, date("2023-12-30/2024-01-02")),
      "between December 30, 2023 and January 2, 2024"
  );
  EXPECT_EQ(long_date(american, date("2024-06")), "in June 2024");
}

TEST(DateWords, FollowKoreanOrder) {
  const Messages korean = in("ko");
  EXPECT_EQ(short_date(korean, date("2024-10-31"), 2024), "10월 31일");
  EXPECT_EQ(short_date(korean, date("2024-10-08/2024-10-13"), 2024), "10월 8일 – 13일");
  EXPECT_EQ(short_date(korean, date("../2024-10-26"), 2024), "10월 26일까지");
  EXPECT_EQ(long_date(korean, date("2024-10-31")), "2024년 10월 31일(목)");
  EXPECT_EQ(long_date(korean, date("2024-10-08/2024-10-13")), "2024년 10월 8일~13일 사이");
  EXPECT_EQ(long_date(korean, date("2024-06")), "2024년 6월");
  EXPECT_EQ(long_date(korean, date("2024-10-03~")), "2024년 10월 3일경");
}

TEST(DateWords, DeclineUkrainianAndRussianMonths) {
  const Messages ukrainian = in("uk"), russian = in("ru");
  EXPECT_EQ(short_date(ukrainian, date("2024-10-31"), 2024), "31 жовт.");
  EXPECT_EQ(short_date(russian, date("2024-10-31"), 2024), "31 окт.");
  EXPECT_EQ(short_date(russian, date("2024-05-09"), 2024), "9 мая");
  EXPECT_EQ(short_date(russian, date("2024-05"), 2024), "май 2024");
  EXPECT_EQ(long_date(ukrainian, date("2024-10-31")), "чт, 31 жовт. 2024");
  EXPECT_EQ(long_date(ukrainian, date("2024-06")), "у червні 2024");
  EXPECT_EQ(long_date(russian, date("2024-06")), "в июне 2024");
  EXPECT_EQ(long_date(ukrainian, date("../2024-10-26")), "до 26 жовтня 2024");
  EXPECT_EQ(long_date(russian, date("2024-10-08/2024-10-13")), "в период с 8 до 13 октября 2024");
  EXPECT_EQ(long_date(russian, date("2024")), "в 2024 году");
}

TEST(FigureWords, GroupAndMarkAsTheLanguageDoes) {
  const Messages english, korean = in("ko"), ukrainian = in("uk");
  core::Figure about;
  about.low = about.high = 8000;
  about.approximate = true;
  EXPECT_EQ(figure_text(english, about), core::figure_text(about));
  EXPECT_EQ(figure_text(korean, about), "약 8,000");
  EXPECT_EQ(figure_text(ukrainian, about), "бл. 8\u202f000");
  core::Figure below;
  below.high = 1500.5;
  EXPECT_EQ(figure_text(english, below), "at most 1,500.5");
  EXPECT_EQ(figure_text(ukrainian, below), "не більше 1\u202f500,5");
}

}  // namespace
}  // namespace dateline::app
