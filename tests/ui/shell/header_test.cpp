// The bar at the top in every window and language: what the story is called, the ways to its views,
// to the search, to sharing and to help; nothing is lost where there is little room.
#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kWidths[] = {
    {1920, 900},
    {1440, 900},
    {1280, 800},
    {1024, 768},
    {768, 1024},
    {640, 480},
    {480, 800},
    {390, 844},
    {320, 568}
};

TEST(Header, HasAWayToEverythingInEveryWindow) {
  for (const core::SizePx size : kWidths) {
    Stage stage(good_world(), size);
    EXPECT_TRUE(stage.shows("search")) << size.width;
    EXPECT_TRUE(stage.shows("help")) << size.width;
    if (!stage.shows("view/0")) {
      stage.apply(app::HelpToggled{});
    }
    for (const char* const name : {"view/0", "view/1", "view/2", "share", "theme"}) {
      EXPECT_TRUE(stage.shows(name)) << name << " at " << size.width;
    }
  }
}

TEST(Header, ControlsLieInItAndApart) {
  for (const core::SizePx size : kWidths) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      std::vector<SeenControl> controls;
      for (const SeenControl& control : stage.seen().controls) {
        if (control.panel == "header") {
          controls.push_back(control);
        }
      }
      for (std::size_t i = 0; i < controls.size(); ++i) {
        EXPECT_TRUE(lies_in(stage.layout().header, controls[i].box))
            << controls[i].name << " at " << described(size, language);
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_FALSE(overlap(controls[i].box, controls[j].box))
              << controls[i].name << " and " << controls[j].name << " at "
              << described(size, language);
        }
      }
    }
  }
}

TEST(Header, CutsNoneOfItsWords) {
  for (const core::SizePx size : kWidths) {
    Stage stage(troops_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      for (const std::string& cut : cut_in(stage, "header")) {
        ADD_FAILURE() << cut << " at " << described(size, language);
      }
    }
  }
}

TEST(Header, SaysWhatTheStoryIsCalled) {
  for (const core::SizePx size : kWidths) {
    Stage stage(good_world(), size);
    EXPECT_NE(words_in(stage, "header").find("The balloon that did not come"), std::string::npos)
        << size.width;
  }
}

TEST(Header, NamesItsViewsInTheReadersLanguage) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    for (std::size_t view = 0; view < app::kViews; ++view) {
      EXPECT_TRUE(stage.shows_text(say_part(stage, app::Message::views, view)))
          << app::tag_of(language);
    }
    EXPECT_TRUE(stage.shows_text(say(stage, app::Message::share))) << app::tag_of(language);
    EXPECT_TRUE(stage.shows_text(say(stage, app::Message::search_hint))) << app::tag_of(language);
  }
}

TEST(Header, EachViewIsOnePressAwayFromEachOther) {
  for (const core::SizePx size : {kDesktop, kTablet, kEmbed}) {
    for (const app::View from : kEveryView) {
      for (const app::View to : kEveryView) {
        Stage stage(good_world(), size);
        open_view(stage, from);
        follow(stage, stage.click(numbered("view", static_cast<std::uint32_t>(to))));
        EXPECT_EQ(stage.state().link.view, to) << size.width;
      }
    }
  }
}

TEST(Header, AViewLeavesTheClaimThatIsOpen) {
  Stage stage(good_world(), kDesktop);
  open_claim(stage, "berg-confirms-weight");
  for (const char* const view : {"view/1", "view/2", "view/0"}) {
    follow(stage, stage.click(view));
    EXPECT_EQ(stage.state().link.claim, claim(stage, "berg-confirms-weight")) << view;
  }
}

TEST(Header, ButtonsWithoutWordsSayWhatTheyAreWhenPointedAt) {
  for (const auto& [name, words] :
       {std::pair("theme", app::Message::dark_theme), std::pair("help", app::Message::help)}) {
    Stage stage(good_world(), kDesktop);
    point_at(stage, name);
    EXPECT_TRUE(stage.shows_text(say(stage, words))) << name;
  }
}

TEST(Header, TheTooltipStaysInTheWindow) {
  for (const core::SizePx size : {kDesktop, kTablet, kEmbed}) {
    Stage stage(good_world(), size);
    stage.use_all_faces();
    for (const app::Language language : kEveryLanguage) {
      stage.speak(language);
      for (const SeenControl& control : stage.seen().controls) {
        if (control.panel != "header") {
          continue;
        }
        stage.hover({control.box.x + control.box.width / 2, control.box.y + 10});
        stage.settle();
        for (const DrawnText& text : stage.seen().texts) {
          EXPECT_LE(right_of(text.drawn), size.width + 300)
              << text.text << " at " << described(size, language);
          if (text.panel == "##Foreground") {
            EXPECT_GE(text.drawn.x, 0) << text.text << " at " << described(size, language);
            EXPECT_LE(right_of(text.drawn), size.width)
                << text.text << " at " << described(size, language);
          }
        }
        break;
      }
    }
  }
}

// --- Light and dark ---

TEST(Theme, GoesToAndFroByItsButton) {
  Stage stage(good_world(), kDesktop);
  EXPECT_EQ(stage.frame().theme, app::Theme::light);
  follow(stage, stage.click("theme"));
  EXPECT_EQ(stage.frame().theme, app::Theme::dark);
  follow(stage, stage.click("theme"));
  EXPECT_EQ(stage.frame().theme, app::Theme::light);
}

TEST(Theme, FollowsTheSystemUntilTheReaderChooses) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::SystemThemeChanged{true});
  EXPECT_EQ(stage.frame().theme, app::Theme::dark);
  follow(stage, stage.click("theme"));
  EXPECT_EQ(stage.frame().theme, app::Theme::light);
  stage.apply(app::SystemThemeChanged{false});
  stage.apply(app::SystemThemeChanged{true});
  EXPECT_EQ(stage.frame().theme, app::Theme::light) << "the reader's own choice stays";
}

TEST(Theme, GivesMoreContrastToWhoAsksForIt) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ContrastChanged{true});
  EXPECT_EQ(stage.frame().theme, app::Theme::contrast_light);
  follow(stage, stage.click("theme"));
  EXPECT_EQ(stage.frame().theme, app::Theme::contrast_dark);
}

TEST(Theme, MovesNoWordAndNoControl) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    stage.hover({1, 1});
    stage.settle();
    const Recording light = stage.seen();
    for (const app::Theme theme :
         {app::Theme::dark, app::Theme::contrast_light, app::Theme::contrast_dark}) {
      stage.apply(app::ThemeSet{theme});
      ASSERT_EQ(stage.seen().texts.size(), light.texts.size());
      for (std::size_t i = 0; i < light.texts.size(); ++i) {
        EXPECT_EQ(stage.seen().texts[i].text, light.texts[i].text);
        EXPECT_EQ(stage.seen().texts[i].drawn.x, light.texts[i].drawn.x) << light.texts[i].text;
        EXPECT_EQ(stage.seen().texts[i].drawn.y, light.texts[i].drawn.y) << light.texts[i].text;
      }
      ASSERT_EQ(stage.seen().controls.size(), light.controls.size());
    }
  }
}

// --- Sharing ---

TEST(Sharing, CopiesAnAddressThatNamesWhatIsSeen) {
  Stage stage(good_world(), kDesktop);
  open_claim(stage, "berg-confirms-weight");
  stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
  look_back_to(stage, {2031, 5, 9});
  (void)stage.take_effects();
  follow(stage, stage.click("share"));
  const app::CopyText* copy = nullptr;
  const app::Effects effects = stage.take_effects();
  for (const app::Effect& effect : effects) {
    copy = copy != nullptr ? copy : std::get_if<app::CopyText>(&effect);
  }
  ASSERT_NE(copy, nullptr);
  EXPECT_EQ(copy->what, app::Copied::link);
  for (const char* const part :
       {"claim=berg-confirms-weight", "stance=confirms", "known=2031-05-09"}) {
    EXPECT_NE(copy->fragment.find(part), std::string::npos) << copy->fragment;
  }
}

TEST(Sharing, TheAddressOpensTheSameView) {
  Stage from(good_world(), kDesktop);
  open_claim(from, "ministry-denies");
  from.apply(app::StatusToggled{core::AboutStatus::claimed});
  open_view(from, app::View::sources);
  (void)from.take_effects();
  follow(from, from.click("share"));
  std::string fragment;
  for (const app::Effect& effect : from.take_effects()) {
    if (const auto* const copy = std::get_if<app::CopyText>(&effect)) {
      fragment = copy->fragment;
    }
  }
  Stage to(good_world(), kDesktop);
  to.apply(app::FragmentArrived{fragment});
  EXPECT_EQ(to.state().link.claim, from.state().link.claim);
  EXPECT_EQ(to.state().link.statuses, from.state().link.statuses);
  EXPECT_EQ(to.state().link.view, from.state().link.view);
  EXPECT_EQ(words_in(to, "article"), words_in(from, "article"));
}

TEST(Sharing, SaysInEachLanguageThatItIsDone) {
  Stage stage(good_world(), kDesktop);
  stage.use_all_faces();
  for (const app::Language language : kEveryLanguage) {
    stage.speak(language);
    stage.apply(app::CopyAnswered{app::Copied::link, true});
    EXPECT_EQ(words_in(stage, "notice"), say(stage, app::Message::notice_link_copied))
        << app::tag_of(language);
    stage.apply(app::NoticeClosed{});
  }
}

}  // namespace
}  // namespace dateline::ui
