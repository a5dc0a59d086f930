#include "core/search/search.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/utf8.hpp"
#include "core/search/search_support.hpp"

namespace dateline::core {
namespace {

using Ids = std::vector<std::string>;

bool holds(const Ids& all, const std::string& id) {
  return std::find(all.begin(), all.end(), id) != all.end();
}

class Search : public testing::Test {
 protected:
  [[nodiscard]] Ids found(std::string_view query, SearchKind kind) const {
    return ids(story, find(index, query), kind);
  }

  Story story = story_from("dprk-troops-2024");
  SearchIndex index = index_of(story);
};

TEST_F(Search, FindsAFigureHoweverItIsWritten) {
  for (const char* query :
       {"8000",
        "8,000",
        "8 000",
        "8\u00a0000",
        "c. 8,000",
        "eight thousand",
        "8k",
        "8천",
        "~8000"}) {
    EXPECT_EQ(found(query, SearchKind::figure), Ids{"blinken-8000-kursk"}) << query;
  }
}

TEST_F(Search, FindsAFigureWhileItIsTyped) {
  for (const char* query : {"8", "8,", "8,0", "8,00", "8 0", "8 00", "80", "800"}) {
    EXPECT_TRUE(holds(found(query, SearchKind::figure), "blinken-8000-kursk")) << query;
  }
}

TEST_F(Search, NeverTakesOneFigureForAnother) {
  for (const char* query : {"8001", "9,000,000", "80000"}) {
    EXPECT_TRUE(find(index, query).empty()) << query;
  }
}

TEST_F(Search, FindsAPlaceInEveryLanguageOfTheStory) {
  for (const char* query :
       {"Kursk", "КУРСК", "курска", "Курська область", "kursk oblast", "kurks"}) {
    EXPECT_TRUE(holds(found(query, SearchKind::place), "kursk-region")) << query;
  }
  for (const char* query : {"서울", "서우", "성", "서", "ㅅ", "seoul", "SEO", "soeul"}) {
    EXPECT_TRUE(holds(found(query, SearchKind::place), "seoul")) << query;
  }
  for (const char* query : {"osterreich", "Österreich", "oster"}) {
    EXPECT_TRUE(holds(found(query, SearchKind::place), "austria")) << query;
  }
  EXPECT_TRUE(holds(found("日本", SearchKind::place), "japan"));
}

TEST_F(Search, FindsASpeakerByAnySpellingAndByTheirRole) {
  for (const char* query :
       {"Zelenskyy",
        "zelensky",
        "Zelenskiy",
        "Зеленський",
        "зеленский",
        "zelenskky",
        "president ukraine"}) {
    EXPECT_TRUE(holds(found(query, SearchKind::speaker), "zelenskyy")) << query;
  }
}

TEST_F(Search, FindsAClaimByWhoSaidItAndWhere) {
  EXPECT_TRUE(holds(found("zelenskyy preparing", SearchKind::claim), "zelenskyy-10000-preparing"));
  EXPECT_TRUE(holds(found("blinken kursk 8000", SearchKind::figure), "blinken-8000-kursk"));
  EXPECT_TRUE(holds(found("Зеленський 10 000", SearchKind::figure), "zelenskyy-10000-preparing"));
  EXPECT_TRUE(holds(found("brussels preparing", SearchKind::claim), "zelenskyy-10000-preparing"));
}

TEST_F(Search, WantsEveryWord) {
  EXPECT_FALSE(find(index, "kursk").empty());
  EXPECT_TRUE(find(index, "kursk xylophone").empty());
  EXPECT_TRUE(find(index, "xylophone kursk").empty());
}

TEST_F(Search, FindsAClaimByHedgeTopicAndQuote) {
  for (const Claim& claim : story.claims) {
    for (const Appearance& appearance : claim.appearances) {
      if (count_code_points(appearance.quote) < 8) {
        continue;
      }
      SearchQuery query;
      read_query(appearance.quote, query);
      if (query.cut) {
        continue;
      }
      const SearchResults results = find(index, appearance.quote);
      const auto at = static_cast<std::uint32_t>(&claim - story.claims.data());
      EXPECT_TRUE(has(results, SearchKind::claim, at) || has(results, SearchKind::figure, at))
          << appearance.quote;
    }
  }
  EXPECT_FALSE(
      found("troop numbers", SearchKind::claim).empty() &&
      found("troop numbers", SearchKind::figure).empty()
  );
}

TEST_F(Search, FindsSourcesAndQuestions) {
  EXPECT_TRUE(holds(found("how many troops", SearchKind::question), "how-many"));
  EXPECT_EQ(found("rte", SearchKind::source).size(), 1u);
}

// Otherwise a word of a title would find all that the source carries.
TEST_F(Search, AClaimNeedsAWordOfItsOwnBesideItsSource) {
  const std::string title = story.sources[0].title;
  EXPECT_TRUE(holds(found(title, SearchKind::source), story.sources[0].id));
  EXPECT_TRUE(found("explainer", SearchKind::claim).empty());
  EXPECT_FALSE(found("explainer preparing", SearchKind::claim).empty());
}

TEST_F(Search, PutsExactWordsFirstThenBeginningsThenTypos) {
  const SearchResults results = find(index, "north");
  for (const SearchGroup& group : results.groups) {
    EXPECT_TRUE(
        std::is_sorted(
            group.hits.begin(),
            group.hits.end(),
            [](const SearchHit& a, const SearchHit& b) {
              return a.cost != b.cost ? a.cost < b.cost : a.index < b.index;
            }
        )
    );
    EXPECT_EQ(group.hits.size(), group.total);
  }
  EXPECT_EQ(results.of(SearchKind::place).hits.front().cost, 0);
  const SearchResults typo = find(index, "kurks");
  EXPECT_EQ(typo.of(SearchKind::place).near, typo.of(SearchKind::place).total);
  EXPECT_GT(typo.of(SearchKind::place).near, 0u);
}

TEST_F(Search, GivesTheBestAndCountsTheRest) {
  const SearchResults all = find(index, "north"), few = find(index, "north", {}, 3);
  for (const SearchKind kind : each<SearchKind>) {
    const auto &more = all.groups[kind], &less = few.groups[kind];
    EXPECT_EQ(less.total, more.total);
    EXPECT_EQ(less.near, more.near);
    ASSERT_EQ(less.hits.size(), std::min<std::size_t>(3, more.total));
    for (std::size_t i = 0; i < less.hits.size(); ++i) {
      EXPECT_EQ(less.hits[i].index, more.hits[i].index);
    }
  }
}

TEST_F(Search, FindsNothingForNothing) {
  for (const char* query : {"", "   ", "…", "\xff\xfe", "’", "-"}) {
    const SearchResults results = find(index, query);
    EXPECT_TRUE(results.empty()) << query;
    EXPECT_EQ(results.query.count, 0) << query;
  }
  EXPECT_TRUE(find(SearchIndex(), "kursk").empty());
  EXPECT_TRUE(find(index_of(Story()), "kursk").empty());
}

TEST_F(Search, ForgetsTheSearchBefore) {
  SearchResults results;
  index.find("kursk", {}, 20, results);
  index.find("xylophone", {}, 20, results);
  EXPECT_TRUE(results.empty());
  for (const SearchGroup& group : results.groups) {
    EXPECT_TRUE(group.hits.empty());
  }
}

TEST_F(Search, ShowsWhatMatchedAndWhere) {
  const SearchResults kursk = find(index, "8 000 blinken");
  EXPECT_EQ(
      excerpt(story, kursk.of(SearchKind::figure).hits.front(), kursk),
      "c. [8,000] soldiers\n" +
          marked(story.claims[find_claim(story, "blinken-8000-kursk")->value].summary, "8 000") +
          "\nAntony [Blinken]\n"
  );
  const SearchResults seoul = find(index, "성");
  EXPECT_EQ(excerpt(story, seoul.of(SearchKind::place).hits.front(), seoul), "Seoul\n[서울]\n");
  const SearchResults north = find(index, "north korea");
  EXPECT_EQ(excerpt(story, north.of(SearchKind::place).hits.front(), north), "[North] [Korea]\n");
}

TEST_F(Search, IsMadeInSlicesThatGiveTheSameIndex) {
  SearchIndexBuilder builder(story);
  std::size_t steps = 0;
  double progress = 0;
  for (bool done = false; !done; ++steps) {
    done = builder.step(500);
    EXPECT_GE(builder.progress(), progress);
    progress = builder.progress();
  }
  EXPECT_EQ(progress, 1.0);
  EXPECT_GT(steps, 50u);
  const SearchIndex sliced = std::move(builder).finish();
  EXPECT_EQ(sliced.words(), index.words());
  EXPECT_EQ(
      ids(story, find(sliced, "north"), SearchKind::claim),
      found("north", SearchKind::claim)
  );
}

}  // namespace
}  // namespace dateline::core
