// The whole program without a window: story in, pointer in, pixels and state out.
#include <algorithm>

#include <SDL.h>
#include <imgui_internal.h>

#include "app/link/deep_link.hpp"
#include "platform/explorer_stage.hpp"

namespace dateline::platform {
namespace {

TEST_F(ExplorerTest, ClickingKurskOnTheMapListsItsClaimsAndWritesOneHistoryEntry) {
  written_.clear();
  click(mark_of("kursk-region"));
  ASSERT_TRUE(state().link.place);
  EXPECT_EQ(world().story.places[state().link.place->value].id, "kursk-region");
  EXPECT_FALSE(frame().listed.empty());
  for (const std::uint32_t row : frame().listed) {
    const auto& places = world().story.claims[row].places;
    EXPECT_NE(std::find(places.begin(), places.end(), *state().link.place), places.end());
  }
  EXPECT_EQ(
      std::count_if(written_.begin(), written_.end(), [](const auto& w) { return w.push; }),
      1
  );
}

// At 200 percent the explorer is laid out in half the window; whatever comes from outside still
// speaks of the whole one.
TEST_F(ExplorerTest, LargeTextKeepsThePointerWhereItIs) {
  explorer_->push(app::TextSizeSet{200});
  settle();
  EXPECT_FLOAT_EQ(state().pixel_ratio, 2);
  EXPECT_LE(state().map.x + state().map.width, kWidth / 2);
  const core::ScreenPx mark = mark_of("kursk-region");
  SDL_Event moved{};
  moved.type = SDL_MOUSEMOTION;
  moved.motion.x = static_cast<int>(mark.x * 2);
  moved.motion.y = static_cast<int>(mark.y * 2);
  explorer_->handle(moved);
  settle();
  for (const bool down : {true, false}) {
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    explorer_->push(app::PointerKindChanged{false});
    settle();
  }
  ASSERT_TRUE(state().link.place);
  EXPECT_EQ(world().story.places[state().link.place->value].id, "kursk-region");
}

TEST_F(ExplorerTest, APinchOverLargeTextZoomsAboutThePointUnderIt) {
  explorer_->push(app::TextSizeSet{200});
  settle();
  const core::RectPx map = state().map_free;
  const core::ScreenPx at{map.x + map.width * 0.75f, map.y + map.height * 0.25f};
  const core::LngLat before = core::to_place(state().camera, state().map, at);
  explorer_->pinch({at.x * 2, at.y * 2}, 1);
  settle();
  const core::LngLat after = core::to_place(state().camera, state().map, at);
  EXPECT_NEAR(before.lng, after.lng, 0.05);
  EXPECT_NEAR(before.lat, after.lat, 0.05);
}

TEST_F(ExplorerTest, TheTextSizeIsTheReadersAndNoPartOfALink) {
  const std::string fragment = app::to_fragment(state().link, world());
  explorer_->push(app::TextSizeSet{150});
  explorer_->push(app::FragmentArrived{fragment});
  settle();
  EXPECT_EQ(state().text_percent, 150);
  EXPECT_EQ(app::to_fragment(state().link, world()), fragment);
}

TEST_F(ExplorerTest, AtRestNothingMoreIsDrawn) {
  const std::uint64_t frames = explorer_->stats().frames;
  EXPECT_FALSE(explorer_->frame(now_ms_ + 5000));
  EXPECT_EQ(explorer_->stats().frames, frames);
}

TEST_F(ExplorerTest, InputThatCameFasterThanFramesIsTakenBeforeItRests) {
  ImGuiIO& io = ImGui::GetIO();
  for (int presses = 0; presses < 20; ++presses) {
    io.AddKeyEvent(ImGuiKey_DownArrow, true);
    io.AddKeyEvent(ImGuiKey_DownArrow, false);
  }
  explorer_->push(app::PointerKindChanged{false});
  settle();
  EXPECT_TRUE(ImGui::GetCurrentContext()->InputEventsQueue.empty())
      << "letters would be missing until the next key";
}

TEST_F(ExplorerTest, AStoryWithALostGpuLooksTheSameAfterwards) {
  const auto before = gl_->read_rgba();
  explorer_->abandon_gpu();
  EXPECT_FALSE(explorer_->frame(now_ms_));
  std::string error;
  ASSERT_TRUE(explorer_->restore_gpu(error)) << error;
  settle();
  EXPECT_EQ(gl_->read_rgba(), before);
}

TEST_F(ExplorerTest, AReloadedStoryKeepsTheChoices) {
  click(mark_of("kursk-region"));
  const std::string fragment = app::to_fragment(state().link, world());
  explorer_->replace_story(read_story());
  settle();
  EXPECT_EQ(app::to_fragment(state().link, world()), fragment);
}

TEST_F(ExplorerTest, ABadMapFileIsRefusedAndTheMapStays) {
  const std::uint32_t meshes = explorer_->stats().render.meshes;
  ASSERT_GT(meshes, 0u);
  EXPECT_EQ(
      explorer_->add_map_file(0, Bytes(100, std::byte{7})),
      world().catalogue.files[0].name + ": This is not a map file of Dateline."
  );
  settle();
  EXPECT_EQ(explorer_->stats().render.meshes, meshes);
}

TEST_F(ExplorerTest, ARegionThatTheMapHasNoOutlineOfIsTold) {
  EXPECT_EQ(state().notice.text, "");
  core::Story story = read_story();
  const auto region = core::find_place(story, "kursk-region");
  ASSERT_TRUE(region);
  story.places[region->value].iso_codes = {"DE-BY"};
  story.places[region->value].name = "Bavaria";
  explorer_->replace_story(std::move(story));
  settle();
  EXPECT_NE(state().notice.text.find("no outline of Bavaria"), std::string::npos)
      << state().notice.text;
  click(mark_of("kursk-region"));
  EXPECT_FALSE(frame().listed.empty());
}

class BrokenMapFiles : public ExplorerTest {
 protected:
  // The picture close to the front, its notices closed.
  std::vector<std::uint8_t> picture_with(Damage damage) {
    open(std::move(damage));
    core::Camera camera = state().camera;
    camera.centre = {36.2, 51.7};
    camera.zoom = 6;
    explorer_->push(app::ViewSet{camera});
    settle();
    notice_ = state().notice.text;
    explorer_->push(app::NoticeClosed{});
    settle();
    return gl_->read_rgba();
  }

  std::string notice_;
};

void set(Bytes& bytes, std::size_t at, unsigned value) {
  bytes.at(at) = static_cast<std::byte>(value);
}

// Offsets: data/map/README.md. Coordinates are whole numbers, so that none can be NaN; one off the
// globe is what comes closest.
TEST_F(BrokenMapFiles, LeaveTheCoarserMapAndSayWhichFileAndWhy) {
  const auto coarse = picture_with([](Bytes& bytes) { bytes.clear(); });
  EXPECT_NE(notice_.find("gone"), std::string::npos) << notice_;
  const struct {
    const char* reason;
    Damage damage;
  } kinds[] = {
      {"ends early", [](Bytes& bytes) { bytes.resize(bytes.size() - 20); }},
      {"is of version 9", [](Bytes& bytes) { set(bytes, 6, 9); }},
      {"More arcs are announced", [](Bytes& bytes) { set(bytes, 43, 0x7f); }},
      {"more points than we read", [](Bytes& bytes) { set(bytes, 47, 0x7f); }},
      {"off the globe", [](Bytes& bytes) { set(bytes, 23, 0x80); }},
  };
  for (const auto& kind : kinds) {
    EXPECT_TRUE(picture_with(kind.damage) == coarse) << kind.reason;
    EXPECT_NE(notice_.find(kind.reason), std::string::npos) << notice_;
    EXPECT_NE(notice_.find(".mesh: "), std::string::npos) << notice_;
  }
  EXPECT_FALSE(picture_with(nullptr) == coarse) << "the finer map shows more";
  EXPECT_EQ(notice_, "");
}

TEST_F(BrokenMapFiles, OrNoMapAtAllLeaveTheListsAndTheMarks) {
  core::Problem problem;
  problem.file = "map.json";
  problem.message = "unexpected end";
  without_map_ = true;
  open();
  explorer_->push(app::MapRefused{{problem, problem}});
  settle();
  EXPECT_TRUE(state().notice.error);
  EXPECT_EQ(
      state().notice.text,
      "The map cannot be drawn; the lists and the timeline work without it. map.json: unexpected "
      "end. And 1 more."
  );
  click(mark_of("kursk-region"));
  EXPECT_TRUE(state().link.place);
  EXPECT_FALSE(frame().listed.empty());
  explorer_->push(app::ClaimPicked{core::ClaimIndex{frame().listed[0]}});
  settle();
  EXPECT_TRUE(state().link.claim);
  EXPECT_EQ(explorer_->stats().render.meshes, 0u);
}

TEST_F(BrokenMapFiles, OfTheCoarsestLevelLeaveTheStoryUsable) {
  damage_coarsest_ = true;
  open([](Bytes& bytes) { bytes.resize(bytes.size() / 2); });
  EXPECT_EQ(explorer_->stats().render.meshes, 0u);
  EXPECT_NE(state().notice.text.find("ends early"), std::string::npos) << state().notice.text;
  click(mark_of("kursk-region"));
  EXPECT_TRUE(state().link.place);
  EXPECT_FALSE(frame().listed.empty());
}

}  // namespace
}  // namespace dateline::platform
