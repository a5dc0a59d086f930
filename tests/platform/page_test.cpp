// The program as the page's JavaScript calls it, in a page without a browser: what each call
// changes, what it refuses, and what the page is told of a frame.
#include "platform/web/page.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "app/model/prepared_catalogue.hpp"
#include "core/base/json_tree.hpp"
#include "platform/explorer_stage.hpp"
#include "platform/page_host.hpp"
#include "ui/kit/page_fields.hpp"

namespace dateline::platform {
namespace {

Bytes as_bytes(const std::string& text) {
  Bytes bytes(text.size());
  std::transform(text.begin(), text.end(), bytes.begin(), [](char c) {
    return static_cast<std::byte>(c);
  });
  return bytes;
}

// The map's lists as the bundle has them.
std::string prepared_map() {
  const auto catalogue = app::read_catalogue(text_of(kAssets + "/map/map.json"));
  return catalogue ? app::prepare_catalogue(*catalogue) : std::string();
}

const std::string kStoryText = text_of(kStories + "lost-balloon/story.json");

class PageTest : public testing::Test {
 protected:
  void SetUp() override {
    if (text_of(kAssets + "/map/map.json").empty()) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
    std::string error;
    gl_ = OffscreenGl::make(800, 600, error);
    ASSERT_TRUE(gl_) << error;
    page_host() = {};
    page_.put(Slot::story, as_bytes(kStoryText));
    page_.put(Slot::map, as_bytes(prepared_map()));
    page_.put(Slot::sans, bytes_of(kAssets + "/fonts/sans-regular.ttf"));
    ASSERT_EQ(page_.read(), "");
    ASSERT_EQ(page_.start(), "");
    page_.push(app::ReducedMotionChanged{true});
    page_.resize({800, 600, 800, 600, {}});
    arrive("");
    settle();
    page_host() = {};
  }

  // Frames until the page may rest; the signs of all of them together. Map files do not come: the
  // page tells that they failed.
  int settle() {
    int signs = 0;
    for (int i = 0; i < 300; ++i, now_ms_ += 20) {
      const int now = page_.frame(now_ms_);
      signs |= now & ~kWantsNext;
      for (const core::JsonTree& list : page_host().take("fetchMapFile")) {
        page_.put(Slot::text, as_bytes("gone"));
        page_.fail_map_file(static_cast<std::uint32_t>(list.number(list.first(0))));
      }
      if ((now & kWantsNext) == 0 && i > 3) {
        return signs;
      }
    }
    ADD_FAILURE() << "something moves for ever";
    return signs;
  }

  void arrive(const std::string& fragment) {
    page_.put(Slot::text, as_bytes(fragment));
    page_.arrive_at_fragment();
  }
  bool select(const std::string& id) {
    page_.put(Slot::text, as_bytes(id));
    const bool found = page_.select();
    settle();
    return found;
  }
  bool set_time(const std::string& days) {
    page_.put(Slot::text, as_bytes(days));
    const bool read = page_.set_time();
    settle();
    return read;
  }
  [[nodiscard]] core::JsonTree state() const {
    return core::parse_json(page_.state(), "state").value();
  }
  // A choice of the state: its id, or "" for null.
  [[nodiscard]] std::string chosen(const char* key) const {
    const core::JsonTree tree = state();
    const core::NodeId node = tree.find(0, key);
    return tree.kind(node) == core::JsonKind::string ? std::string(tree.text(node)) : "";
  }
  void expect_failure(const std::string& answer, const std::string& part) const {
    ASSERT_TRUE(core::parse_json(answer, "answer")) << answer;
    EXPECT_NE(answer.find(part), std::string::npos) << answer;
  }

  std::optional<OffscreenGl> gl_;
  Page page_;
  double now_ms_ = 1000;
};

TEST_F(PageTest, SelectsWhateverHasThatId) {
  for (const auto& [id, key] :
       {std::pair("pilots-heavier", "claim"),
        std::pair("murmansk", "place"),
        std::pair("listok-2031-05-09", "source"),
        std::pair("where-is-it", "question"),
        std::pair("pilots", "speaker")}) {
    arrive("");
    settle();
    EXPECT_TRUE(select(id)) << id;
    EXPECT_EQ(chosen(key), id);
    EXPECT_TRUE(select(id)) << id;
    EXPECT_EQ(chosen(key), id) << "what is open already stays open";
  }
  const std::string before = page_.fragment();
  EXPECT_FALSE(select("no-such-id"));
  EXPECT_FALSE(select(""));
  EXPECT_EQ(page_.fragment(), before) << "nothing has changed then";
}

TEST_F(PageTest, SetsTheWindowOfDaysAndRefusesWhatIsNone) {
  EXPECT_TRUE(set_time("2031-05-03/2031-05-05"));
  EXPECT_NE(page_.fragment().find("said=2031-05-03/2031-05-05"), std::string::npos)
      << page_.fragment();
  const std::string before = page_.fragment();
  for (const char* wrong : {"soon", "2031-13-01", "2031-05-05/2031-05-03", "5 May"}) {
    EXPECT_FALSE(set_time(wrong)) << wrong;
    EXPECT_EQ(page_.fragment(), before) << wrong;
  }
  EXPECT_TRUE(set_time(""));
  EXPECT_EQ(page_.fragment().find("said="), std::string::npos) << "both ends are open";
}

TEST_F(PageTest, TellsOfAFrameWhatHasBecomeOther) {
  EXPECT_EQ(settle(), 0) << "at rest there is nothing to tell";
  page_.put(Slot::text, as_bytes("pilots-heavier"));
  ASSERT_TRUE(page_.select());
  EXPECT_EQ(settle(), kStateChanged | kSelectionChanged);
  page_.push(app::StanceToggled{core::StanceMark::denies});
  EXPECT_EQ(settle(), kStateChanged) << "no other claim is open";
  page_.push(app::ThemeSet{app::Theme::dark});
  EXPECT_NE(settle() & kDark, 0);
  page_.push(app::ThemeSet{app::Theme::light});
  EXPECT_EQ(settle() & kDark, 0);
  page_.open_search();
  EXPECT_NE(settle() & kFieldChanged, 0) << "the page lays its input over it";
}

TEST_F(PageTest, WritesTheAddressOnceAChoiceIsMade) {
  select("pilots-heavier");
  const auto written = page_host().take("writeFragment");
  ASSERT_EQ(written.size(), 1u);
  const core::JsonTree& list = written.front();
  EXPECT_EQ(list.text(list.first(0)), page_.fragment());
  EXPECT_TRUE(list.boolean(list.next(list.first(0)))) << "as a step of its own";
  EXPECT_NE(page_.shared_fragment().find("claim=pilots-heavier"), std::string::npos);
}

TEST_F(PageTest, HandsTheQuoteOverWithItsAddress) {
  select("pilots-heavier");
  page_.push(app::QuoteCopyAsked{});
  page_.push(app::LinkCopyAsked{});
  settle();
  const auto copies = page_host().take("copyText");
  ASSERT_EQ(copies.size(), 2u);
  std::vector<double> kinds;
  for (const core::JsonTree& copy : copies) {
    const core::NodeId text = copy.first(0), fragment = copy.next(text);
    const bool quote = copy.text(text).find("20 kilograms") != std::string_view::npos;
    EXPECT_EQ(quote, kinds.empty()) << "the link is copied alone";
    EXPECT_NE(copy.text(fragment).find("claim=pilots-heavier"), std::string_view::npos);
    kinds.push_back(copy.number(copy.next(fragment)));
  }
  EXPECT_NE(kinds[0], kinds[1]);
}

TEST_F(PageTest, AStoryThatIsBrokenLeavesTheOpenOneAndSaysWhy) {
  select("pilots-heavier");
  page_.put(Slot::story, as_bytes("{\"format\": \"dateline/1\"}"));
  page_.put(Slot::text, as_bytes("mine.json"));
  expect_failure(page_.load(), "\"missing_key\"");
  settle();
  EXPECT_EQ(chosen("claim"), "pilots-heavier");
  EXPECT_NE(chosen("notice"), "");
}

TEST_F(PageTest, AnotherStoryOpensInItsPlace) {
  page_.put(Slot::story, as_bytes(text_of(kStories + "dprk-troops-2024/story.json")));
  page_.put(Slot::text, as_bytes("troops.json"));
  EXPECT_EQ(page_.load(), "");
  settle();
  EXPECT_TRUE(select("blinken-8000-kursk"));
  EXPECT_FALSE(select("pilots-heavier"));
}

TEST(PageStart, AMapThatCannotBeReadLeavesTheStory) {
  const Bytes face = bytes_of(kAssets + "/fonts/sans-regular.ttf");
  std::string error;
  const auto gl = OffscreenGl::make(800, 600, error);
  if (face.empty() || !gl) {
    GTEST_SKIP() << "no font is baked, or no GL: " << error;
  }
  Page page;
  page.put(Slot::story, as_bytes(kStoryText));
  page.put(Slot::map, as_bytes("no map"));
  page.put(Slot::sans, face);
  ASSERT_EQ(page.read(), "");
  ASSERT_EQ(page.start(), "");
  page.resize({800, 600, 800, 600, {}});
  EXPECT_GE(page.frame(1), 0);
  EXPECT_NE(page.state().find("\"passing\":[\""), std::string::npos);
  EXPECT_NE(page.state().find("The map cannot be drawn"), std::string::npos);
}

TEST(PageStart, AStoryThatCannotBeReadIsRefusedWithEveryProblem) {
  Page page;
  page.put(Slot::story, as_bytes("{"));
  const std::string answer = page.read();
  const auto tree = core::parse_json(answer, "answer");
  ASSERT_TRUE(tree) << answer;
  EXPECT_EQ(tree->size(tree->find(0, "problems")), 1u);
}

TEST_F(PageTest, PointsUpToTheLimitComeAndGo) {
  expect_failure(page_.load_points(2'000'001, 1), "2000000");
  EXPECT_EQ(page_.load_points(1000, 7), "");
  settle();
  const auto points = [this] {
    const core::JsonTree tree = state();
    return tree.number(tree.find(tree.find(0, "points"), "all"));
  };
  EXPECT_EQ(points(), 1000);
  EXPECT_EQ(page_.load_points(0, 7), "");
  settle();
  EXPECT_EQ(points(), 0);
}

TEST_F(PageTest, WithoutItsContextItDrawsNothingAndComesBackAsItWas) {
  select("pilots-heavier");
  const auto before = gl_->read_rgba();
  page_.lose_context();
  const std::string stats = page_.stats();
  EXPECT_EQ(page_.frame(now_ms_), 0) << "no frame is asked for";
  EXPECT_EQ(page_.stats().substr(0, stats.find(',')), stats.substr(0, stats.find(',')));
  EXPECT_EQ(page_.restore_context(), "");
  settle();
  EXPECT_EQ(gl_->read_rgba(), before);
}

TEST_F(PageTest, WordsAndNamesThatCannotBeReadAreRefused) {
  for (const char* bytes : {"", "nonsense", "\xff\xfe"}) {
    page_.put(Slot::messages, as_bytes(bytes));
    expect_failure(page_.add_messages(), "\"message\"");
    page_.put(Slot::labels, as_bytes(bytes));
    expect_failure(page_.add_labels(), "\"problems\"");
    page_.put(Slot::labels, as_bytes(bytes));
    expect_failure(page_.add_label_names(), "\"message\"");
  }
  EXPECT_NE(settle() & kWantsNext, kWantsNext) << "and it goes on";
}

TEST_F(PageTest, AsksForTheWordsOfAnotherLanguageOnce) {
  arrive("lang=ko");
  settle();
  settle();
  const auto asked = page_host().take("fetchMessages");
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0].text(asked[0].first(0)), "ko");
}

TEST_F(PageTest, ATextThatTheReaderBringsIsCheckedAndForgotten) {
  page_.put(Slot::story, as_bytes(text_of(kStories + "lost-balloon/texts/post-2031-05-04.txt")));
  page_.put(Slot::text, as_bytes("my copy.txt"));
  page_.offer_text(-1);
  settle();
  const std::string told = page_.state();
  EXPECT_NE(told.find("\"name\":\"my copy.txt\",\"sameDocument\":true"), std::string::npos) << told;
  EXPECT_EQ(told.find("disputes the weight"), std::string::npos) << "nothing of the words";
  page_.push(app::TextRemoved{core::SourceIndex{0}});
  settle();
  EXPECT_NE(page_.state().find("\"texts\":[]"), std::string::npos);
}

TEST_F(PageTest, ATextThatCouldNotBeReadIsSaidToBeSo) {
  page_.put(Slot::text, as_bytes("large.txt"));
  page_.offer_text(static_cast<int>(app::TextRefusal::too_large));
  settle();
  EXPECT_NE(chosen("notice").find("large.txt"), std::string::npos) << chosen("notice");
}

TEST_F(PageTest, TheSearchFieldTakesWhatThePageTypes) {
  page_.open_search();
  settle();
  page_.put(Slot::text, as_bytes("Мурманск"));
  page_.type(ui::FieldName::search);
  settle();
  EXPECT_NE(page_.fields().find("\"text\":\"Мурманск\""), std::string::npos) << page_.fields();
  page_.press(ui::FieldName::search, ui::FieldKey::enter);
  settle();
  EXPECT_EQ(chosen("place"), "murmansk");
}

TEST_F(PageTest, TabGoesThroughTheControlsAndBackToThePage) {
  int presses = 0;
  while (page_.tab(false) && ++presses < 500) {
    settle();
  }
  EXPECT_GT(presses, 10);
  EXPECT_LT(presses, 500) << "the focus never leaves the canvas";
}

TEST_F(PageTest, WhatIsSeenIsOfTheFrameThatWasWatched) {
  page_.watch();
  settle();
  const std::string seen = page_.seen();
  const auto tree = core::parse_json(seen, "seen", {});
  ASSERT_TRUE(tree) << core::describe(tree.error());
  EXPECT_GT(tree->size(tree->find(0, "controls")), 10u);
  EXPECT_GT(tree->size(tree->find(0, "texts")), 10u);
}

TEST_F(PageTest, ACanvasSharperThanItsBoxIsLaidOutInTheBoxsPixels) {
  page_.resize({400, 300, 800, 600, {}});
  EXPECT_EQ(page_host().device_width, 800);
  EXPECT_EQ(page_host().css_width, 400);
  settle();
  const core::JsonTree tree = state();
  const core::NodeId map = tree.find(0, "map");
  EXPECT_LE(tree.number(tree.find(map, "width")), 400);
}

}  // namespace
}  // namespace dateline::platform
