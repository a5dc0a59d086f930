// As known on a day: whatever panel, list, card or search is open, not a word, number or name is on
// screen that only a later article brought. Each later claim carries a word that gives it away.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::CivilDate kDays[] = {{2031, 5, 4}, {2031, 5, 9}, {2031, 5, 10}, {2031, 5, 11}};

std::string canary(std::uint32_t claim) {
  return "canary" + std::to_string(claim) + "x";
}

// Every claim and relation is written with its own word.
core::Story marked_story() {
  core::Story story = good_story();
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    core::Claim& claim = story.claims[i];
    claim.summary = canary(i) + " " + claim.summary;
    claim.short_text = canary(i);
    claim.hedge = claim.basis = canary(i);
    for (core::Appearance& appearance : claim.appearances) {
      appearance.quote = canary(i);
    }
  }
  return story;
}

// Words of claims that were published after the day the stage stands on.
std::vector<std::string> given_away(const Stage& stage) {
  std::vector<std::string> found;
  const std::string words = words_on(stage);
  const auto& published = stage.world().table.published;
  for (std::uint32_t i = 0; i < published.size(); ++i) {
    if (published[i] > stage.frame().known_on.value && words.find(canary(i)) != std::string::npos) {
      found.push_back(canary(i));
    }
  }
  return found;
}

void expect_silence(const Stage& stage, const std::string& where) {
  for (const std::string& word : given_away(stage)) {
    ADD_FAILURE() << word << " is on screen, " << where;
  }
}

struct LookingBack : ::testing::TestWithParam<core::SizePx> {
  Stage stage{app::make_world(marked_story(), {}), GetParam()};

  LookingBack() {
    if (GetParam().width < 600) {
      hold_in_hand(stage, app::Sheet::full);
    }
  }
};

TEST_P(LookingBack, TheWordsGiveLaterClaimsAway) {
  // what the other tests rest on: today the words are there
  open_question(stage, "how-heavy");
  stage.apply(app::ClaimClosed{});
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < stage.world().table.size(); ++i) {
    seen += words_on(stage).find(canary(i)) != std::string::npos ? 1u : 0u;
  }
  EXPECT_GT(seen, 1u);
}

TEST_P(LookingBack, ListsKeepSilent) {
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    for (const app::ListTab tab : kEveryTab) {
      open_tab(stage, tab);
      expect_silence(stage, "tab " + std::to_string(static_cast<int>(tab)));
    }
    for (const char* const id : {"how-heavy", "where-is-it"}) {
      open_tab(stage, app::ListTab::questions);
      open_question(stage, id);
      expect_silence(stage, id);
    }
  }
}

TEST_P(LookingBack, TheListsOfOneSpeakerPlaceOrArticleKeepSilent) {
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    stage.apply(app::ClaimClosed{});
    for (std::uint32_t i = 0; i < stage.world().story.actors.size(); ++i) {
      stage.apply(app::SpeakerPicked{{i}});
      expect_silence(stage, "speaker " + std::to_string(i));
    }
    stage.apply(app::FilterDropped{app::FilterPart::speaker});
    for (std::uint32_t i = 0; i < stage.world().story.places.size(); ++i) {
      stage.apply(app::PlacePicked{{i}});
      expect_silence(stage, "place " + std::to_string(i));
    }
    stage.apply(app::FilterDropped{app::FilterPart::place});
    for (std::uint32_t i = 0; i < stage.world().story.sources.size(); ++i) {
      stage.apply(app::SourcePicked{{i}});
      expect_silence(stage, "article " + std::to_string(i));
    }
    stage.apply(app::FilterDropped{app::FilterPart::source});
  }
}

TEST_P(LookingBack, EveryKnownClaimsPanelKeepsSilent) {
  stage.resize({GetParam().width, 2600});
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    for (std::uint32_t i = 0; i < stage.world().table.size(); ++i) {
      stage.apply(app::ClaimPicked{{i}});
      expect_silence(stage, "claim " + std::to_string(i));
    }
  }
}

TEST_P(LookingBack, ChartAndArticleKeepSilent) {
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    stage.apply(app::ClaimClosed{});
    for (const char* const id : {"how-heavy", "where-is-it"}) {
      open_view(stage, app::View::figures);
      open_question(stage, id);
      expect_silence(stage, std::string("the chart of ") + id);
    }
    open_view(stage, app::View::sources);
    for (std::uint32_t i = 0; i < stage.world().story.sources.size(); ++i) {
      if (stage.shows(numbered("article", i))) {
        follow(stage, stage.click(numbered("article", i)));
        expect_silence(stage, "the article " + std::to_string(i));
      }
    }
    open_view(stage, app::View::map);
  }
}

TEST_P(LookingBack, TheSearchFindsNothingOfLaterDays) {
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    for (const char* const words : {"canary", "the", "balloon", "kilograms"}) {
      search_for(stage, words);
      expect_silence(stage, std::string("searching ") + words);
      stage.apply(app::SearchClosed{});
    }
  }
}

TEST_P(LookingBack, PointingAtMarksAndDotsTellsNothing) {
  look_back_to(stage, {2031, 5, 9});
  for (const app::PlaceMark& mark : std::vector<app::PlaceMark>(stage.frame().marks)) {
    stage.hover(mark.at);
    stage.settle();
    expect_silence(stage, "pointing at a mark");
  }
  for (const char* const kind : {"said", "happened"}) {
    for (const SeenControl& dot : controls_of(stage, kind)) {
      stage.hover({dot.box.x + dot.box.width / 2, dot.box.y + dot.box.height / 2});
      stage.settle();
      expect_silence(stage, dot.name);
    }
  }
}

TEST_P(LookingBack, ALinkToALaterClaimOpensNothingAndSaysWhy) {
  look_back_to(stage, {2031, 5, 9});
  stage.apply(app::FragmentArrived{"claim=institute-revises-weight&known=2031-05-09"});
  EXPECT_FALSE(stage.frame().open_claim);
  expect_silence(stage, "after the link");
}

TEST_P(LookingBack, CountsAreOfThatDay) {
  for (const core::CivilDate day : kDays) {
    look_back_to(stage, day);
    stage.apply(app::ClaimClosed{});
    std::uint32_t known = 0;
    for (const std::int32_t published : stage.world().table.published) {
      known += published <= core::to_day(day).value ? 1u : 0u;
    }
    EXPECT_EQ(stage.frame().known, known);
    const std::string counts = say_with(stage, app::Message::part_of_claims, {known, known});
    EXPECT_TRUE(reads(stage, counts)) << counts;
  }
}

TEST_P(LookingBack, ArticlesOfLaterDaysHaveNoTabAndNoRow) {
  look_back_to(stage, {2031, 5, 5});
  open_tab(stage, app::ListTab::sources);
  EXPECT_EQ(controls_of(stage, "source").size(), 1u);
  EXPECT_FALSE(reads(stage, "Unsigned newsletter"));
  open_view(stage, app::View::sources);
  EXPECT_EQ(controls_of(stage, "article").size(), 1u);
}

TEST_P(LookingBack, ADayBeforeTheFirstArticleShowsAnEmptyStoryInWords) {
  look_back_to(stage, {2031, 5, 3});
  stage.apply(app::ClaimClosed{});
  EXPECT_EQ(stage.frame().known, 0u);
  for (const app::ListTab tab : kEveryTab) {
    open_tab(stage, tab);
    EXPECT_TRUE(controls_of(stage, "claim").empty());
    expect_silence(stage, "before all");
  }
  open_view(stage, app::View::sources);
  EXPECT_TRUE(reads(stage, say_with(stage, app::Message::no_article_by, {"3 May 2031"})));
}

TEST_P(LookingBack, AllComesBackWithTheLastDay) {
  open_question(stage, "how-heavy");
  stage.apply(app::ClaimClosed{});
  const auto listed = stage.frame().listed;
  look_back_to(stage, {2031, 5, 9});
  EXPECT_LT(stage.frame().listed.size(), listed.size());
  stage.apply(app::KnownOnSet{stage.world().last_published, true});
  EXPECT_EQ(stage.frame().listed, listed);
  EXPECT_FALSE(stage.state().link.known_on);
}

INSTANTIATE_TEST_SUITE_P(
    InEveryHand,
    LookingBack,
    ::testing::Values(kDesktop, kPhone),
    [](const ::testing::TestParamInfo<core::SizePx>& size) {
      return size.param.width > 600 ? "Desktop" : "Phone";
    }
);

}  // namespace
}  // namespace dateline::ui
