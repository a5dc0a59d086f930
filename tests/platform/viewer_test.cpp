// The desktop window from opening to closing, with SDL's driver that needs no display: what the
// system tells it, and what it asks of whoever opened it.
#include "platform/native/viewer.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <SDL.h>
#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "platform/explorer_stage.hpp"
#include "platform/native/png.hpp"

namespace dateline::platform {
namespace {

// What a window asked for while it was open, and what its last state was.
struct Visit {
  int code = -1;
  std::vector<std::string> files, dropped;
  std::vector<app::Language> languages;
  int reloads = 0;
  std::vector<std::string> fragments;  // by step
  std::string clipboard;
};

void key(SDL_Keycode code, Uint16 modifiers) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  event.key.keysym.mod = modifiers;
  SDL_PushEvent(&event);
}

void button(Uint8 number) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = number;
  SDL_PushEvent(&event);
}

// The window's own events cannot be told from ours: a file of this name is the sign for a step.
constexpr const char* kNextStep = "next step";

void drop_file(const char* path) {
  SDL_Event event{};
  event.type = SDL_DROPFILE;
  event.drop.file = SDL_strdup(path);
  SDL_PushEvent(&event);
}

Uint32 next_step(Uint32, void*) {
  drop_file(kNextStep);
  return 0;
}

class ViewerTest : public testing::Test {
 protected:
  void SetUp() override {
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    if (text_of(kAssets + "/map/map.json").empty()) {
      GTEST_SKIP() << "the map is not baked (npm run bake in web/)";
    }
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
      GTEST_SKIP() << "SDL has no driver without a display: " << SDL_GetError();
    }
    SDL_Quit();
  }

  // Opens the window and does one step after the other, each once the one before has come to rest;
  // then closes it.
  using Step = std::function<void(Explorer&)>;
  Visit visit(std::vector<Step> steps, ViewerOptions options = {}) {
    Visit seen;
    options.width = 640, options.height = 480;
    std::size_t at = 0;
    ViewerHooks hooks;
    hooks.read_map_file = [&seen](const app::MapFile& file, std::string& error) {
      seen.files.push_back(file.name);
      Bytes bytes = bytes_of(kAssets + "/map/" + file.name);
      if (bytes.empty()) {
        error = "gone";
      }
      return bytes;
    };
    hooks.story_changed = [&seen](Explorer&) {
      ++seen.reloads;
    };
    hooks.read_messages = [&seen](Explorer&, app::Language language) {
      seen.languages.push_back(language);
    };
    hooks.opened = [&](Explorer& explorer) {
      explorer.push(app::ReducedMotionChanged{true});
      drop_file(kNextStep);
    };
    hooks.text_dropped = [&](Explorer& explorer, const std::string& path) {
      if (path != kNextStep) {
        seen.dropped.push_back(path);
        return;
      }
      const app::Session& session = explorer.session();
      seen.fragments.push_back(app::to_fragment(session.state().link, session.world()));
      if (at == steps.size()) {
        SDL_Event quit{};
        quit.type = SDL_QUIT;
        SDL_PushEvent(&quit);
        return;
      }
      steps[at++](explorer);
      // Time enough for what was done to come to rest.
      SDL_AddTimer(300, next_step, nullptr);
    };
    auto catalogue = app::read_catalogue(text_of(kAssets + "/map/map.json"));
    EXPECT_TRUE(catalogue);
    seen.code = run_viewer(
        app::make_world(read_story("lost-balloon"), std::move(*catalogue)),
        read_fonts(),
        hooks,
        options
    );
    return seen;
  }

  static core::ClaimIndex claim(Explorer& explorer, const char* id) {
    return core::find_claim(explorer.session().world().story, id).value();
  }
};

TEST_F(ViewerTest, OpensAtTheStateThatItIsGivenAndEndsWhenItIsClosed) {
  ViewerOptions options;
  options.fragment = "place=murmansk";
  const Visit seen = visit({}, options);
  EXPECT_EQ(seen.code, 0);
  EXPECT_FALSE(seen.files.empty()) << "the map has been asked for";
}

TEST_F(ViewerTest, GoesBackAndForwardByKeysAndByTheMousesButtons) {
  const auto pick = [](const char* id) {
    return [id](Explorer& explorer) {
      explorer.push(app::ClaimPicked{claim(explorer, id)});
    };
  };
  for (const bool by_mouse : {false, true}) {
    const auto back = [by_mouse](Explorer&) {
      by_mouse ? button(SDL_BUTTON_X1) : key(SDLK_LEFT, KMOD_LALT);
    };
    const auto forward = [by_mouse](Explorer&) {
      by_mouse ? button(SDL_BUTTON_X2) : key(SDLK_RIGHT, KMOD_LALT);
    };
    const Visit seen =
        visit({pick("pilots-heavier"), pick("villagers-saw-it"), back, forward, back});
    ASSERT_EQ(seen.fragments.size(), 6u);
    EXPECT_NE(seen.fragments[2].find("villagers-saw-it"), std::string::npos) << seen.fragments[2];
    EXPECT_NE(seen.fragments[3].find("pilots-heavier"), std::string::npos) << seen.fragments[3];
    EXPECT_EQ(seen.fragments[4], seen.fragments[2]);
    EXPECT_EQ(seen.fragments[5], seen.fragments[3]);
  }
}

TEST_F(ViewerTest, AnArrowWithoutAltIsNoTravel) {
  const Visit seen = visit({
      [](Explorer& explorer) {
        explorer.push(app::ClaimPicked{claim(explorer, "pilots-heavier")});
      },
      [](Explorer&) { key(SDLK_LEFT, KMOD_NONE); },
  });
  EXPECT_NE(seen.fragments.back().find("pilots-heavier"), std::string::npos);
}

TEST_F(ViewerTest, AnswersACopyFromTheSystemsClipboard) {
  std::string copied, notice;
  visit({
      [](Explorer& explorer) {
        explorer.push(app::ClaimPicked{claim(explorer, "pilots-heavier")});
        explorer.push(app::QuoteCopyAsked{});
      },
      [](Explorer&) {},  // until the answer is shown
      [&](Explorer& explorer) {
        char* text = SDL_GetClipboardText();
        copied = text;
        SDL_free(text);
        notice = explorer.session().state().notice.text;
      },
  });
  EXPECT_NE(copied.find("20 kilograms"), std::string::npos) << copied;
  EXPECT_NE(copied.find("#"), std::string::npos) << "what `dateline view --state` takes";
  EXPECT_NE(copied.find("claim=pilots-heavier"), std::string::npos) << copied;
  EXPECT_NE(notice, "") << "the reader is told";
}

TEST_F(ViewerTest, HandsOverFilesAndAsksForWords) {
  const Visit seen = visit({
      [](Explorer& explorer) {
        drop_file("/some/article.txt");
        explorer.push(app::LanguagePicked{app::Language::uk});
      },
  });
  EXPECT_EQ(seen.dropped, std::vector<std::string>{"/some/article.txt"});
  EXPECT_EQ(seen.languages, std::vector<app::Language>{app::Language::uk});
}

TEST_F(ViewerTest, LoadsTheStoryAgainWhenItIsSaved) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / "dateline-viewer-watch";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "story.json") << "{}";
  ViewerOptions options;
  options.watched_file = (folder / "story.json").string();
  const Visit seen = visit(
      {
          [&](Explorer&) { std::ofstream(folder / "notes.txt") << "not ours"; },
          [&](Explorer&) { std::ofstream(folder / "story.json") << "{ }"; },
          [](Explorer&) {},
      },
      options
  );
  std::filesystem::remove_all(folder);
  EXPECT_EQ(seen.reloads, 1);
}

TEST_F(ViewerTest, AFileThatCannotBeWatchedStopsNobody) {
  ViewerOptions options;
  options.watched_file = "/nowhere/at/all/story.json";
  testing::internal::CaptureStderr();
  EXPECT_EQ(visit({}, options).code, 0);
  EXPECT_NE(
      testing::internal::GetCapturedStderr().find("/nowhere/at/all/story.json is not watched"),
      std::string::npos
  );
}

TEST_F(ViewerTest, WithoutAWindowItSaysWhy) {
  setenv("SDL_VIDEODRIVER", "none-such", 1);
  testing::internal::CaptureStderr();
  EXPECT_EQ(visit({}).code, 1);
  EXPECT_NE(
      testing::internal::GetCapturedStderr().find("no window with OpenGL 3.3"),
      std::string::npos
  );
}

}  // namespace
}  // namespace dateline::platform
