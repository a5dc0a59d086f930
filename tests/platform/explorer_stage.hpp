// The whole program on a picture that nobody sees: the explorer over the shipped story, the map
// files that it asks for, and a pointer.
#pragma once

#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "core/story/read/story_reader.hpp"
#include "platform/explorer.hpp"
#include "platform/native/offscreen_gl.hpp"

namespace dateline::platform {

inline constexpr int kWidth = 1440, kHeight = 900;

inline std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline Bytes bytes_of(const std::string& path) {
  const std::string text = text_of(path);
  Bytes bytes(text.size());
  if (!text.empty()) {
    std::memcpy(bytes.data(), text.data(), text.size());
  }
  return bytes;
}

inline const std::string kAssets = DATELINE_ASSETS_DIR;
inline const std::string kStories = std::string(DATELINE_SOURCE_DIR) + "/data/stories/";

inline core::Story read_story(const std::string& name = "dprk-troops-2024") {
  const std::string path = kStories + name + "/story.json";
  auto read = core::read_story(text_of(path), path);
  EXPECT_TRUE(read) << (read ? "" : core::describe(read.error().front()));
  return read ? std::move(read->story) : core::Story{};
}

inline FontFiles read_fonts() {
  FontFiles fonts;
  fonts.sans = bytes_of(kAssets + "/fonts/sans-regular.ttf");
  fonts.sans_bold = bytes_of(kAssets + "/fonts/sans-bold.ttf");
  fonts.serif_bold = bytes_of(kAssets + "/fonts/serif-bold.ttf");
  return fonts;
}

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
    explorer_ =
        Explorer::make(app::make_world(read_story(), *catalogue), read_fonts(), nullptr, error);
    ASSERT_TRUE(explorer_) << error;
    explorer_->resize({{kWidth, kHeight}, 1, {}});
    explorer_->push(app::ReducedMotionChanged{true});
    explorer_->push(app::FragmentArrived{""});
    settle();
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

}  // namespace dateline::platform
