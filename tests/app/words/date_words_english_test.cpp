// What date_words writes in English, form by form.
#include <gtest/gtest.h>

#include "app/words/date_words.hpp"

namespace dateline::app {
namespace {

std::string in_short(const char* text, int year_shown = 2024) {
  return short_date(Messages(), *core::parse_edtf(text), year_shown);
}
std::string in_words(const char* text) {
  return long_date(Messages(), *core::parse_edtf(text));
}

TEST(ShortDate, LeavesOutTheYearThatIsShownAnyway) {
  EXPECT_EQ(in_short("2024-10-31"), "31 Oct");
  EXPECT_EQ(in_short("2024-10-31", 2025), "31 Oct 2024");
  EXPECT_EQ(in_short("2024-05-02"), "2 May");
}

TEST(ShortDate, SaysOnceWhatBothEndsShare) {
  EXPECT_EQ(in_short("2024-10-08/2024-10-13"), "8–13 Oct");
  EXPECT_EQ(in_short("2024-10-08/2024-10-13", 2023), "8–13 Oct 2024");
  EXPECT_EQ(in_short("2024-09-28/2024-10-03"), "28 Sep – 3 Oct");
  EXPECT_EQ(in_short("2024-09-28/2024-10-03", 2023), "28 Sep – 3 Oct 2024");
  EXPECT_EQ(in_short("2023-12-28/2024-01-03"), "28 Dec 2023 – 3 Jan 2024");
  EXPECT_EQ(in_short("2024-06/2024-08"), "Jun–Aug 2024");
  EXPECT_EQ(in_short("2023-11/2024-02"), "Nov 2023 – Feb 2024");
  EXPECT_EQ(in_short("2019/2021"), "2019–2021");
}

TEST(ShortDate, NamesOpenEnds) {
  EXPECT_EQ(in_short("../2024-10-26"), "by 26 Oct");
  EXPECT_EQ(in_short("2024-10-24/.."), "from 24 Oct");
  EXPECT_EQ(in_short("2024-10-24/..", 2025), "from 24 Oct 2024");
}

TEST(ShortDate, ShowsMonthsSeasonsYearsAndVaguerOnes) {
  EXPECT_EQ(in_short("2024-10"), "Oct 2024");
  EXPECT_EQ(in_short("2024-10-XX"), "Oct 2024");
  EXPECT_EQ(in_short("2024-21"), "spring 2024");
  EXPECT_EQ(in_short("2024"), "2024");
  EXPECT_EQ(in_short("201X"), "2010s");
  EXPECT_EQ(in_short("19XX"), "1900–1999");
  EXPECT_EQ(in_short("-0043"), "44 BC");
}

TEST(ShortDate, MarksDoubt) {
  EXPECT_EQ(in_short("2024-10-03~"), "c. 3 Oct");
  EXPECT_EQ(in_short("2024-10-03?"), "perhaps 3 Oct");
  EXPECT_EQ(in_short("2024-10-03%"), "perhaps c. 3 Oct");
  EXPECT_EQ(in_short("../2024-10-26~"), "by c. 26 Oct");
}

TEST(LongDate, IsWrittenAsASentenceWouldSayIt) {
  EXPECT_EQ(in_words("2024-10-31"), "Thu 31 Oct 2024");
  EXPECT_EQ(in_words("1969-12-31"), "Wed 31 Dec 1969");
  EXPECT_EQ(in_words("2024-10-08/2024-10-13"), "between 8 and 13 October 2024");
  EXPECT_EQ(in_words("2024-09-28/2024-10-03"), "between 28 September and 3 October 2024");
  EXPECT_EQ(in_words("2023-12-28/2024-01-03"), "between 28 December 2023 and 3 January 2024");
  EXPECT_EQ(in_words("2024-06"), "in June 2024");
  EXPECT_EQ(in_words("../2024-10-26"), "by 26 October 2024");
  EXPECT_EQ(in_words("2024-10-24/.."), "from 24 October 2024");
  EXPECT_EQ(in_words("2024-10-03~"), "about 3 October 2024");
  EXPECT_EQ(in_words("2024-10-03?"), "perhaps 3 October 2024");
  EXPECT_EQ(in_words("2024-10-03%"), "perhaps about 3 October 2024");
  EXPECT_EQ(in_words("2024-24"), "in winter 2024");
  EXPECT_EQ(in_words("2024"), "in 2024");
  EXPECT_EQ(in_words("201X"), "in the 2010s");
  EXPECT_EQ(in_words("19XX"), "between 1900 and 1999");
  EXPECT_EQ(in_words("2024-06/2024-08"), "between June and August 2024");
}

TEST(DateTexts, OfNoDateAreEmpty) {
  EXPECT_EQ(short_date(Messages(), core::EdtfDate{}, 2024), "");
  EXPECT_EQ(long_date(Messages(), core::EdtfDate{}), "");
}

}  // namespace
}  // namespace dateline::app
