// The whole program without a window: story in, pointer in, pixels and state out.
#include "platform/explorer.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>

#include <SDL.h>
#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "app/link/deep_link.hpp"
#include "core/story/read/story_reader.hpp"
#include "platform/native/offscreen_gl.hpp"

namespace dateline::platform {
namespace {

constexpr int kWidth = 1440, kHeight = 900;

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Bytes bytes_of(const std::string& path) {
  const std::string text = text_of(path);
  Bytes bytes(text.size());
  if (!text.empty()) {
    std::memcpy(bytes.data(), text.data(), text.size());
  }
  return bytes;
}

const std::string kAssets = DATELINE_ASSETS_DIR;
const std::string kStories = std::string(DATELINE_SOURCE_DIR) + "/data/stories/";

// What befalls a file on its way; an empty one has not arrived.
using Damage = std::function<void(Bytes&)>;

class ExplorerTest : public testing::Test {
 protected:
  void SetUp() override {
    if (text_of(kAssets + "/map/map.json").empty()) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
    open();
  }

  // Anew, as a reader meets it; files of the map's finer levels go through `damage` first.
  void open(Damage damage = nullptr) {
    damage_ = std::move(damage);
    explorer_.reset();
    gl_.reset();
    std::string error;
    gl_ = OffscreenGl::make(kWidth, kHeight, error);
    ASSERT_TRUE(gl_) << error;
    auto catalogue = app::read_catalogue(text_of(kAssets + "/map/map.json"));
    ASSERT_TRUE(catalogue) << core::describe(catalogue.error().front());
    if (without_map_) {
      *catalogue = {};
    }
    FontFiles fonts;
    fonts.sans = bytes_of(kAssets + "/fonts/sans-regular.ttf");
    fonts.sans_bold = bytes_of(kAssets + "/fonts/sans-bold.ttf");
    fonts.serif_bold = bytes_of(kAssets + "/fonts/serif-bold.ttf");
    explorer_ =
        Explorer::make(app::make_world(read_story(), *catalogue), std::move(fonts), nullptr, error);
    ASSERT_TRUE(explorer_) << error;
    explorer_->resize({{kWidth, kHeight}, 1, {}});
    explorer_->push(app::ReducedMotionChanged{true});
    explorer_->push(app::FragmentArrived{""});
    settle();
  }

  static core::Story read_story() {
    const std::string path = kStories + "dprk-troops-2024/story.json";
    auto read = core::read_story(text_of(path), path);
    EXPECT_TRUE(read) << (read ? "" : core::describe(read.error().front()));
    return read ? std::move(read->story) : core::Story{};
  }

  // Draws until all is at rest; map files are answered from the baked folder.
  void settle() {
    for (int i = 0; i < 200; ++i, now_ms_ += 20) {
      bool more = explorer_->frame(now_ms_);
      for (const app::Effect& effect : explorer_->take_effects()) {
        if (const auto* asked = std::get_if<app::WriteFragment>(&effect)) {
          written_.push_back(*asked);
        }
        const auto* asked = std::get_if<app::FetchMapFile>(&effect);
        if (asked == nullptr) {
          continue;
        }
        more = true;
        const app::MapFile& file = world().catalogue.files[asked->file];
        Bytes bytes = bytes_of(kAssets + "/map/" + file.name);
        if (damage_ && (file.level > 0 || damage_coarsest_)) {
          damage_(bytes);
        }
        if (bytes.empty()) {
          explorer_->push(app::MapFileFailed{asked->file, "gone"});
        } else {
          explorer_->add_map_file(asked->file, bytes);
        }
      }
      if (!more) {
        return;
      }
    }
    FAIL() << "something moves for ever";
  }

  void click(core::ScreenPx at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    explorer_->push(app::PointerKindChanged{false});
    settle();
    io.AddMouseButtonEvent(0, true);
    explorer_->push(app::PointerKindChanged{false});
    settle();
    io.AddMouseButtonEvent(0, false);
    explorer_->push(app::PointerKindChanged{false});
    settle();
  }

  const app::World& world() {
    return explorer_->session().world();
  }
  const app::AppState& state() {
    return explorer_->session().state();
  }
  const app::Frame& frame() {
    return explorer_->session().frame();
  }

  core::ScreenPx mark_of(const char* place) {
    const auto index = core::find_place(world().story, place);
    EXPECT_TRUE(index) << place;
    if (const auto at = mark_on(frame(), *index)) {
      return *at;
    }
    for (const app::Frame& inset : frame().insets) {
      if (const auto at = mark_on(inset, *index)) {
        return *at;
      }
    }
    ADD_FAILURE() << "no mark for " << place;
    return {};
  }

  static std::optional<core::ScreenPx> mark_on(const app::Frame& map, core::PlaceIndex place) {
    for (const app::PlaceMark& mark : map.marks) {
      if (mark.place == place) {
        return mark.at;
      }
    }
    return std::nullopt;
  }

  std::optional<OffscreenGl> gl_;
  std::unique_ptr<Explorer> explorer_;
  Damage damage_;
  bool damage_coarsest_ = false;
  bool without_map_ = false;
  std::vector<app::WriteFragment> written_;
  double now_ms_ = 1000;
};

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
  EXPECT_EQ(explorer_->stats().frames, frames + 1);
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
