#include "core/search/search_query.hpp"

#include <gtest/gtest.h>

#include "core/search/search_support.hpp"

namespace dateline::core {
namespace {

std::string digits(const Word& word) {
  return {word.letters.begin(), word.letters.begin() + word.count};
}

// The figure that the query's words are part of, by word: `8000|8000`.
std::string figures(std::string_view text) {
  SearchQuery query;
  read_query(text, query);
  std::string all;
  for (const QueryWord& word : query.all()) {
    all += digits(word.figure) + "|";
  }
  return all.empty() ? all : all.substr(0, all.size() - 1);
}

Nearness near(std::string_view typed, std::string_view word) {
  SearchQuery query;
  read_query(typed, query);
  NearnessByWord best = nothing_near();
  improve(best, word, query);
  return best[0];
}

TEST(SearchQuery, ReadsAFigureHoweverItIsWritten) {
  for (const char* text : {"8 000", "eight thousand", "8 thousand", "8k", "8 тыс", "8천"}) {
    EXPECT_EQ(figures(text), "8000|8000") << text;
  }
  EXPECT_EQ(figures("c. 8,000"), "8000|8000");
  EXPECT_EQ(figures("about eight thousand"), "8000|8000|8000");
  EXPECT_EQ(figures("8,000"), "8000");
  EXPECT_EQ(figures("1 200 000"), "1200000|1200000|1200000");
  EXPECT_EQ(figures("eight hundred thousand"), "800000|800000|800000");
  EXPECT_EQ(figures("twelve thousand five hundred"), "12500|12500|12500|12500");
  EXPECT_EQ(figures("1.5 million"), "1500000|1500000");
  EXPECT_EQ(figures("540 million dollars"), "540000000|540000000|");
  EXPECT_EQ(figures("2024 300 men"), "2024|300|");
  EXPECT_EQ(figures("kursk region"), "|");
}

TEST(SearchQuery, AMultiplierJoinedToItsDigitsIsTheFigureAlone) {
  for (const char* text : {"8k", "8천", "8k troops"}) {
    EXPECT_EQ(near(text, "8000"), Nearness::exact) << text;
    EXPECT_EQ(near(text, "8"), Nearness::none) << text;
  }
  SearchQuery query;
  read_query("8k", query);
  NearnessByWord best = nothing_near();
  improve(best, "Korea", query);
  EXPECT_EQ(best[1], Nearness::none);
  EXPECT_EQ(near("8 k", "8"), Nearness::exact) << "on the way to 8 kilometres";
}

TEST(SearchQuery, OneWrongLetterInFourAndTwoInEight) {
  EXPECT_EQ(near("kursk", "Kursk"), Nearness::exact);
  EXPECT_EQ(near("kur", "Kursk"), Nearness::prefix);
  EXPECT_EQ(near("kurks", "Kursk"), Nearness::typo);
  EXPECT_EQ(near("krsk", "Kursk"), Nearness::typo);
  EXPECT_EQ(near("kuursk", "Kursk"), Nearness::typo);
  EXPECT_EQ(near("kuprsks", "Kursk"), Nearness::none);
  EXPECT_EQ(near("zlenskiy", "Zelenskyy"), Nearness::two_typos);
  EXPECT_EQ(near("nix", "NIS"), Nearness::none);
  EXPECT_EQ(near("kiv", "Kyiv"), Nearness::typo);
  EXPECT_EQ(near("8001", "8,000"), Nearness::none);
  EXPECT_EQ(near("80000", "8,000"), Nearness::none);
}

TEST(SearchQuery, ABeginningIsEnoughForTheLastWordOnly) {
  EXPECT_EQ(near("kur region", "Kursk"), Nearness::none);
  EXPECT_EQ(near("서 region", "서울"), Nearness::prefix);
}

TEST(SearchQuery, MarksWhatMatchedAsItIsWritten) {
  EXPECT_EQ(marked("Österreich’s army", "osterr"), "[Österr]eich’s army");
  EXPECT_EQ(marked("O\u0308sterreich", "o"), "[O\u0308]sterreich");
  EXPECT_EQ(marked("Russia’s Far East", "russia east"), "[Russia]’s Far [East]");
  EXPECT_EQ(marked("서울 시내", "서우"), "[서울] 시내");
  EXPECT_EQ(marked("서울", "ㅅ"), "[서]울");
  EXPECT_EQ(marked("서울", "성"), "[서울]");
  EXPECT_EQ(marked("Volodymyr Zelenskyy", "zelensyk"), "Volodymyr [Zelenskyy]");
  EXPECT_EQ(marked("Володимир Зеленський", "зеленськи"), "Володимир [Зеленськи]й");
  EXPECT_EQ(marked("some 8,000 soldiers", "8 000"), "some [8,000] soldiers");
  EXPECT_EQ(marked("some 8,000 soldiers", "8,0"), "some [8,0]00 soldiers");
  EXPECT_EQ(marked("some 8,000 soldiers", "eight thousand sol"), "some [8,000] [sol]diers");
  EXPECT_EQ(marked("the U.S. said", "us"), "the [U.S]. said");
  EXPECT_EQ(marked("Straße", "strass"), "[Straß]e");
  EXPECT_EQ(marked("nothing here", "kursk"), "nothing here");
}

TEST(SearchQuery, MarksTheNearestOnly) {
  EXPECT_EQ(marked("north of what is worth", "north"), "[north] of what is worth");
}

TEST(SearchQuery, IsCutWhereItIsTooLong) {
  SearchQuery query;
  read_query("a b c d e f g h", query);
  EXPECT_FALSE(query.cut);
  read_query("a b c d e f g h i", query);
  EXPECT_TRUE(query.cut);
  EXPECT_EQ(query.count, kSearchWords);
  std::string text(255, 'a');
  text += "é";
  read_query(text, query);
  EXPECT_TRUE(query.cut);
  EXPECT_EQ(query.count, 1);
  read_query("", query);
  EXPECT_EQ(query.count, 0);
  EXPECT_FALSE(query.cut);
}

TEST(SearchQuery, TakesAnyBytes) {
  SearchQuery query;
  read_query("kursk\xff\xfe\x80", query);
  EXPECT_EQ(query.count, 1);
}

}  // namespace
}  // namespace dateline::core
