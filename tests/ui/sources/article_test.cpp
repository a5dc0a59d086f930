// An article and its claims, side by side: tabs, what the article is, bars with their paragraphs,
// the claims beside them and the one that is open in short. By pointer, finger and keys.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kTall{1440, 3000}, kTallPhone{390, 3500};

void open_article(Stage& stage, std::uint32_t index) {
  open_view(stage, app::View::sources);
  if (stage.frame().article.source != core::SourceIndex{index}) {
    stage.apply(app::SourcePicked{{index}});
  }
}

TEST(Article, SaysWhatItIsWhereAndWhenItCameOut) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    open_article(stage, 0);
    for (const char* const words :
         {"Northern Post, first report, 4 May",
          "L. Moe",
          "Tromsø",
          "Sun 4 May 2031",
          "15 paragraphs"}) {
      EXPECT_NE(words_in(stage, "article").find(words), std::string::npos)
          << words << " at " << size.width;
    }
  }
}

TEST(Article, CountsItsClaimsAndThoseThatNoOtherArticleHas) {
  Stage stage(good_world(), kTall);
  const auto& story = stage.world().story;
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    open_article(stage, i);
    std::uint32_t claims = 0, alone = 0;
    for (const core::Claim& one : story.claims) {
      const bool here = std::any_of(
          one.appearances.begin(),
          one.appearances.end(),
          [i](const core::Appearance& appearance) { return appearance.source.value == i; }
      );
      claims += here ? 1u : 0u;
      alone += here && one.appearances.size() == 1 ? 1u : 0u;
    }
    EXPECT_NE(
        words_in(stage, "article").find(say_with(stage, app::Message::claims, {claims})),
        std::string::npos
    );
    EXPECT_TRUE(
        stage.shows_text(say_with(stage, app::Message::shared_and_alone, {claims - alone, alone}))
    );
  }
}

TEST(Article, EveryParagraphHasItsNumberAndEveryClaimItsRow) {
  for (const core::SizePx size : {kTall, kTallPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    for (std::uint32_t i = 0; i < stage.world().story.sources.size(); ++i) {
      open_article(stage, i);
      const auto count = stage.world().story.sources[i].paragraph_lengths.size();
      for (std::size_t paragraph = 1; paragraph <= count; ++paragraph) {
        EXPECT_TRUE(stage.shows_text(std::to_string(paragraph)))
            << paragraph << " of " << count << " at " << size.width;
      }
      EXPECT_EQ(controls_of(stage, "margin").size(), stage.frame().article.claims) << size.width;
    }
  }
}

TEST(Article, RowsStandInTheOrderOfTheText) {
  Stage stage(good_world(), kTall);
  open_article(stage, 0);
  const auto& rows = stage.frame().article.rows;
  float before = 0;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const float y = stage.box_of(numbered("margin", i)).y;
    EXPECT_GE(y, before) << i;
    before = y;
    EXPECT_TRUE(i == 0 || rows[i].paragraph >= rows[i - 1].paragraph);
  }
}

TEST(Article, ARowSaysWhoSaysItAndWhetherOthersHaveIt) {
  Stage stage(good_world(), kTall);
  open_article(stage, 0);
  const auto& outline = stage.frame().article;
  for (std::uint32_t i = 0; i < outline.rows.size(); ++i) {
    const core::RectPx box = stage.box_of(numbered("margin", i));
    std::string words;
    for (const DrawnText& text : texts_in(stage, "article")) {
      words += lies_in(box, text.drawn, 1) ? text.text + " " : "";
    }
    const core::Claim& one = stage.world().story.claims[outline.rows[i].claim.value];
    EXPECT_NE(words.find(one.short_text), std::string::npos) << words;
    EXPECT_EQ(words.find("only here") != std::string::npos, one.appearances.size() == 1) << words;
    EXPECT_EQ(words.find("also in") != std::string::npos, one.appearances.size() > 1) << words;
  }
}

TEST(Article, DoesNotPretendToHaveTheText) {
  in_every_setting(good_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::ClaimClosed{});
    open_article(stage, 0);
    const std::string note = say(stage, app::Message::article_bars_note);
    const std::string words = words_in(stage, "article");
    EXPECT_NE(words.find(note.substr(0, 20)), std::string::npos) << setting.name;
    EXPECT_TRUE(stage.shows("check-text")) << setting.name;
  });
}

TEST(Article, AsksForAFileOnlyWhenItsButtonIsPressed) {
  Stage stage(good_world(), kTall);
  open_article(stage, 0);
  (void)stage.take_effects();
  follow(stage, stage.click("check-text"));
  std::size_t asked = 0;
  for (const app::Effect& effect : stage.take_effects()) {
    asked += std::holds_alternative<app::ChooseText>(effect) ? 1u : 0u;
  }
  EXPECT_EQ(asked, 1u);
}

TEST(Article, NothingOfTheInterfaceIsCutInAnySetting) {
  in_every_setting(troops_world, [](Stage& stage, const Setting& setting) {
    stage.apply(app::ClaimClosed{});
    for (std::uint32_t i = 0; i < stage.world().story.sources.size(); i += 2) {
      open_article(stage, i);
      for (const std::string& fault : faults_of_words(stage)) {
        ADD_FAILURE() << fault << " (" << setting.name << ")";
      }
    }
  });
}

// --- Tabs ---

TEST(ArticleTabs, AreInTheOrderOfTheStoryAndEachLeadsToItsArticle) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    stage.apply(app::ClaimClosed{});
    open_article(stage, 0);
    const auto tabs = controls_of(stage, "article");
    ASSERT_EQ(tabs.size(), 3u) << size.width;
    for (std::size_t i = 1; i < tabs.size(); ++i) {
      EXPECT_GE(tabs[i].box.x, right_of(tabs[i - 1].box) - 0.5f);
    }
    for (std::uint32_t i = 1; i < 3; ++i) {
      follow(stage, stage.click(numbered("article", i)));
      EXPECT_EQ(stage.frame().article.source, core::SourceIndex{i}) << size.width;
      EXPECT_TRUE(reads(stage, stage.world().story.sources[i].title)) << size.width;
    }
  }
}

TEST(ArticleTabs, TheOneThatIsShownIsNamedHoweverFewLettersHaveRoom) {
  for (const core::SizePx size : {kPhone, kSmallPhone}) {
    Stage stage(troops_world(), size);
    hold_in_hand(stage);
    stage.apply(app::ClaimClosed{});
    for (std::uint32_t i = 0; i < stage.world().story.sources.size(); ++i) {
      open_article(stage, i);
      const auto shown = controls_of(stage, numbered("article", i));
      ASSERT_FALSE(shown.empty());
      const core::RectPx tab = shown.front().box;
      std::size_t words = 0;
      for (const DrawnText& text : texts_in(stage, "article-tabs")) {
        words += lies_in(tab, text.drawn, 1) && !text.cut ? 1u : 0u;
      }
      EXPECT_GE(words, 1u) << "its letter at least, at " << size.width;
    }
  }
}

TEST(ArticleTabs, StayInTheWindow) {
  for (const core::SizePx size : kEveryWindow) {
    Stage stage(troops_world(), size);
    stage.apply(app::ClaimClosed{});
    open_article(stage, 0);
    for (const SeenControl& tab : controls_of(stage, "article")) {
      EXPECT_GE(tab.box.x, -0.5f) << tab.name << " at " << size.width;
      EXPECT_LE(right_of(tab.box), size.width + 0.5f) << tab.name << " at " << size.width;
    }
  }
}

TEST(ArticleTabs, AFingersAreAFingerWideAndHigh) {
  for (const core::SizePx size : {kTablet, kPhone, kSmallPhone}) {
    Stage stage(good_world(), size);
    hold_in_hand(stage);
    stage.apply(app::ClaimClosed{});
    open_article(stage, 0);
    for (const SeenControl& tab : controls_of(stage, "article")) {
      EXPECT_GE(std::min(tab.box.width, tab.box.height), 44) << tab.name << " at " << size.width;
    }
  }
}

// --- The open claim ---

TEST(Article, ARowThatIsPressedOpensItsClaimInShort) {
  Stage stage(good_world(), kTall);
  open_article(stage, 0);
  for (std::uint32_t i = 0; i < stage.frame().article.rows.size(); ++i) {
    const core::ClaimIndex wanted = stage.frame().article.rows[i].claim;
    follow(stage, stage.click(numbered("margin", i)));
    EXPECT_EQ(stage.state().link.claim, wanted);
    const core::Claim& one = stage.world().story.claims[wanted.value];
    const core::Actor& speaker = stage.world().story.actors[one.actor.value];
    const std::string words = words_in(stage, "claim-in-short");
    EXPECT_TRUE(
        words.find(speaker.name) != std::string::npos ||
        words.find(speaker.short_name) != std::string::npos
    ) << words;
  }
}

TEST(Article, WithoutAnOpenClaimSaysHowToOpenOne) {
  Stage stage(good_world(), kTall);
  stage.apply(app::ClaimClosed{});
  open_article(stage, 0);
  EXPECT_NE(
      words_in(stage, "claim-in-short").find("Pick a claim beside the article"),
      std::string::npos
  );
}

TEST(Article, SaysWhereTheOpenClaimIsWhenItIsNotInThisOne) {
  Stage stage(good_world(), kTall);
  // of B alone
  stage.apply(app::FragmentArrived{"view=sources&source=post-2031-05-04&claim=ministry-denies"});
  EXPECT_TRUE(reads(stage, say_with(stage, app::Message::claim_is_in, {"B"})));
}

TEST(Article, ArrowsWalkItsClaimsAndKeepTheRowInView) {
  Stage stage(good_world(), {1440, 600});
  open_article(stage, 0);
  const auto& outline = stage.frame().article;
  stage.apply(app::ClaimPicked{outline.rows.front().claim});
  for (std::uint32_t i = 1; i < outline.rows.size(); ++i) {
    press_keys(stage, ImGuiKey_DownArrow);
    ASSERT_EQ(stage.state().link.claim, stage.frame().article.rows[i].claim);
    const auto rows = controls_of(stage, numbered("margin", i));
    ASSERT_FALSE(rows.empty());
    const core::RectPx seen = common_part(rows.front().box, rows.front().room);
    EXPECT_GT(seen.height, rows.front().box.height / 2) << i;
  }
}

TEST(Article, TheClaimsWaysOnDoWhatTheySay) {
  Stage stage(good_world(), kTall);
  open_claim(stage, "institute-launched");
  open_article(stage, 0);
  const auto compare = stage.click("compare-figures");
  ASSERT_NE(find_event<app::ViewPicked>(compare), nullptr);
  EXPECT_EQ(find_event<app::ViewPicked>(compare)->view, app::View::figures);
  EXPECT_NE(only<app::QuoteCopyAsked>(stage.click("copy-quote")), nullptr);
}

TEST(Article, TheTrayLeadsToEachClaimThatNamesNoPlace) {
  Stage stage(good_world(), kTall);
  open_claim(stage, "institute-launched");
  open_article(stage, 0);
  const auto links = controls_of(stage, "tray");
  ASSERT_FALSE(links.empty());
  for (const SeenControl& link : links) {
    const auto events = stage.click(link.name);
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr);
    EXPECT_TRUE(stage.world().story.claims[picked->claim.value].places.empty());
  }
}

TEST(Article, AClaimThatTheFiltersHideStandsFaintInItsPlace) {
  Stage stage(good_world(), kTall);
  open_article(stage, 0);
  const std::size_t rows = controls_of(stage, "margin").size();
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  EXPECT_EQ(controls_of(stage, "margin").size(), rows) << "an article is not told without them";
  EXPECT_TRUE(reads(
      stage,
      say_with(
          stage,
          app::Message::part_of_claims,
          {stage.frame().article.passing, stage.frame().article.claims}
      )
  ));
}

TEST(Article, IsFoundAgainWhereItWasReadAfterALookAtTheMap) {
  Stage stage(good_world(), {1440, 500});
  stage.apply(app::ClaimClosed{});
  open_article(stage, 0);
  const core::RectPx view = stage.layout().view;
  stage.wheel({view.x + 100, view.y + 200}, -3);
  stage.settle();
  const float y = stage.box_of("margin/0").y;
  open_view(stage, app::View::map);
  open_view(stage, app::View::sources);
  EXPECT_NEAR(stage.box_of("margin/0").y, y, 1);
}

TEST(Article, TheKeyboardReachesTabsRowsAndButtons) {
  Stage stage(good_world(), kTall);
  open_claim(stage, "institute-launched");
  open_article(stage, 0);
  for (const char* const name :
       {"article/1", "check-text", "margin/0", "margin/3", "compare-figures", "copy-quote"}) {
    EXPECT_TRUE(tab_to(stage, name)) << name;
  }
}

}  // namespace
}  // namespace dateline::ui
