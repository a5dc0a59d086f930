// The story in the words of the panels: dates and figures as each language writes them, who reports
// and who says, what a relation is called at either end, and what is left open about a place.
#include <set>

#include <gtest/gtest.h>

#include "ui/hand.hpp"
#include "ui/kit/words.hpp"

namespace dateline::ui {
namespace {

// The story's words in a language, kept as the panels keep them.
struct Said {
  Stage stage{good_world(), kDesktop};
  StoryWords words;

  explicit Said(app::Language language = app::Language::en) {
    stage.speak(language);
    words.keep(stage.world(), messages());
  }
  [[nodiscard]] const app::Messages& messages() const {
    return app::messages_of(stage.state(), stage.world());
  }
  [[nodiscard]] const ClaimWords& of(const char* id) const {
    return words.claims[claim(stage, id).value];
  }
};

TEST(StoryWords, GiveDaysAsExactAsTheyWereGiven) {
  const Said said;
  EXPECT_EQ(said.of("institute-launched").said, "3 May");
  EXPECT_EQ(said.of("institute-launched").said_long, "Sat 3 May 2031, Tromsø");
  EXPECT_EQ(said.of("berg-cannot-verify").said, "c. 10 May");
  EXPECT_EQ(said.of("aalto-analysis").said, "9–11 May");
  EXPECT_EQ(said.of("office-dismisses").said, "by 12 May");
  EXPECT_EQ(said.of("villagers-abroad").said, "May 2031");
  EXPECT_EQ(said.of("station-cannot-check").said, "perhaps 8 May");
}

TEST(StoryWords, KeepAnIntervalApartFromTheFigureBesideIt) {
  const Said said;
  EXPECT_EQ(said.of("villagers-saw-it").figure, "15–18");
  EXPECT_EQ(said.of("villagers-saw-it").said, "said 3–4 May")
      << "or it would read as what the figure spans";
}

TEST(StoryWords, GiveFiguresAsTheyWereGiven) {
  const Said said;
  EXPECT_EQ(said.of("institute-launched").figure, "12");
  EXPECT_EQ(said.of("berg-confirms-weight").figure, "c. 12");
  EXPECT_EQ(said.of("pilots-heavier").figure, "20+");
  EXPECT_EQ(said.of("ministry-denies").figure, "at most 18");
  EXPECT_EQ(said.of("office-declines").figure, "") << "who gives none";
}

TEST(StoryWords, SayWhenItHappenedOnlyWhereThatIsAnotherDay) {
  const Said said;
  EXPECT_EQ(said.of("institute-launched").happened, "Fri 2 May 2031");
  EXPECT_EQ(said.of("office-dismisses").happened, "") << "the claim does not say";
}

TEST(StoryWords, AreThoseOfTheLanguage) {
  std::set<std::string> days, figures;
  for (const app::Language language : kEveryLanguage) {
    const Said said(language);
    EXPECT_TRUE(days.insert(said.of("aalto-analysis").said).second) << app::tag_of(language);
    figures.insert(said.of("ministry-denies").figure);
  }
  EXPECT_GE(figures.size(), 3u) << "`at most` is a word of each";
}

TEST(StoryWords, NamePeriodAndNumberOfSpeakers) {
  const Said said;
  EXPECT_EQ(said.words.period, "May 2031");
  EXPECT_EQ(said.words.speakers, 10u);
  EXPECT_EQ(said.words.year, 2031);
}

TEST(StoryWords, ChangeWithTheLanguageAndStayWithoutOne) {
  Said said;
  const std::string english = said.of("aalto-analysis").said;
  said.words.keep(said.stage.world(), said.messages());
  EXPECT_EQ(said.of("aalto-analysis").said, english);
  said.stage.speak(app::Language::uk);
  said.words.keep(said.stage.world(), said.messages());
  EXPECT_NE(said.of("aalto-analysis").said, english);
}

// --- Who ---

TEST(StoryWords, SayThatAnOutletReports) {
  const Said said;
  const core::Story& story = said.stage.world().story;
  const core::Claim& reported = story.claims[claim(said.stage, "post-station-history").value];
  EXPECT_EQ(
      speaker_text(said.messages(), story, reported, "Northern Post").view(),
      "Reported by Northern Post"
  );
  const core::Claim& own = story.claims[claim(said.stage, "institute-launched").value];
  EXPECT_EQ(speaker_text(said.messages(), story, own, "The institute").view(), "The institute");
}

TEST(StoryWords, CallAnArticleByItsOutletOrByItself) {
  const Said said;
  const core::Story& story = said.stage.world().story;
  EXPECT_EQ(outlet_text(story.sources[0]), "Northern Post");
  EXPECT_EQ(outlet_text(story.sources[1]), "Unsigned newsletter, about 12 May")
      << "it names no outlet, and none is made up";
}

// --- Relations ---

TEST(StoryWords, CallARelationByWhatItIsAtEachEnd) {
  const Said said;
  const auto& relations = said.stage.world().story.relations;
  std::size_t directed = 0;
  for (const core::Relation& relation : relations) {
    const auto at = [&](core::ClaimIndex here) {
      return relation_label(said.messages(), said.stage.world(), relation, here);
    };
    EXPECT_FALSE(at(relation.from).empty());
    EXPECT_FALSE(at(relation.to).empty());
    directed += at(relation.from) != at(relation.to) ? 1u : 0u;
    if (relation.kind == core::RelationKind::revises) {
      EXPECT_EQ(at(relation.from), "Revises");
      EXPECT_EQ(at(relation.to), "Revised by");
    }
    if (relation.kind == core::RelationKind::narrows) {
      EXPECT_EQ(at(relation.from), "Part of");
      EXPECT_EQ(at(relation.to), "Includes");
    }
    if (relation.kind == core::RelationKind::corroborates) {
      EXPECT_EQ(at(relation.from), "Agrees");
      EXPECT_EQ(at(relation.to), "Agrees");
    }
  }
  EXPECT_GE(directed, 3u);
}

TEST(StoryWords, CallNoDifferenceADenialThatIsNone) {
  const Said said;
  for (const core::Relation& relation : said.stage.world().story.relations) {
    const auto label = relation_label(said.messages(), said.stage.world(), relation, relation.from);
    if (relation.kind == core::RelationKind::different_scope) {
      EXPECT_EQ(label, "Other scope");
    }
    if (relation.kind == core::RelationKind::discrepancy) {
      EXPECT_EQ(label, "Discrepancy");
    }
  }
}

// --- Places ---

TEST(StoryWords, SayWhatIsLeftOpenAboutAPlace) {
  const Said said;
  const auto text = [&](const char* id) {
    return std::string(
        place_text(said.messages(), said.stage.world(), place(said.stage, id)).view()
    );
  };
  EXPECT_EQ(text("tromso"), "Tromsø");
  EXPECT_EQ(text("near-kiruna"), "near Kiruna") << "and not near near Kiruna";
  EXPECT_EQ(text("border-forest"), "the forest along the border (extent not stated)");
}

TEST(StoryWords, NameTheScopeThatAFigureHas) {
  const Said said;
  const core::Story& story = said.stage.world().story;
  EXPECT_EQ(
      scope_label(story, story.claims[claim(said.stage, "institute-launched").value]),
      "at launch"
  );
  EXPECT_EQ(
      scope_label(story, story.claims[claim(said.stage, "villagers-saw-it").value]),
      "when found"
  );
  EXPECT_EQ(scope_label(story, story.claims[claim(said.stage, "aalto-analysis").value]), "");
}

TEST(StoryWords, TakeTheWholeSentenceWhereThereAreNoFewWords) {
  core::Claim claim;
  claim.summary = "The balloon left the station.";
  EXPECT_EQ(short_of(claim), claim.summary);
  claim.short_text = "left";
  EXPECT_EQ(short_of(claim), "left");
}

// --- Lines ---

TEST(Lines, AddTextAndNumbersAndAreClearedForTheNext) {
  Line line;
  line.add("a").add(" ").add(1234567u);
  EXPECT_EQ(line.view(), "a 1,234,567");
  line.clear();
  EXPECT_EQ(line.view(), "");
  EXPECT_EQ(line.add(0u).view(), "0");
}

TEST(Lines, HoldSoMuchAndNoMoreWhateverIsAdded) {
  for (std::size_t bytes = 1; bytes < 700; bytes += 7) {
    Line line;
    std::string text;
    while (text.size() < bytes) {
      text += "é";
    }
    line.add("x").add(text).add(text);
    EXPECT_LE(line.view().size(), 320u);
    EXPECT_EQ((line.view().size() - 1) % 2, 0u) << "no letter is halved";
  }
}

}  // namespace
}  // namespace dateline::ui
