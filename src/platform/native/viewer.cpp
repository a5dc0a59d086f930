// SDL's loop: sleeps in SDL_WaitEvent until something happens, draws while something moves, and
// carries out what the session asks.
#include "platform/native/viewer.hpp"

#include <cmath>
#include <cstdio>

#include <SDL.h>

#include "platform/event_queue.hpp"
#include "platform/native/effects.hpp"
#include "platform/native/file_watch.hpp"
#include "platform/native/history.hpp"
#include "platform/native/screenshot.hpp"

namespace dateline::platform {

namespace {

constexpr int kFrameMs = 16;  // while something goes on of which nothing is to be seen yet

struct Window {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;

  Window() = default;
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window() {
    if (context != nullptr) {
      SDL_GL_DeleteContext(context);
    }
    if (window != nullptr) {
      SDL_DestroyWindow(window);
    }
    SDL_Quit();
  }

  bool open(const std::string& title, int width, int height) {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
      return false;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    window = SDL_CreateWindow(
        title.c_str(),
        SDL_WINDOWPOS_CENTERED,
        SDL_WINDOWPOS_CENTERED,
        width,
        height,
        SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI
    );
    if (window == nullptr) {
      return false;
    }
    SDL_SetWindowMinimumSize(window, 320, 480);
    context = SDL_GL_CreateContext(window);
    if (context == nullptr) {
      return false;
    }
    SDL_GL_SetSwapInterval(1);
    return true;
  }

  [[nodiscard]] CanvasSize size() const {
    int width = 0, height = 0, width_px = 0, height_px = 0;
    SDL_GetWindowSize(window, &width, &height);
    SDL_GL_GetDrawableSize(window, &width_px, &height_px);
    const float ratio = width > 0 ? static_cast<float>(width_px) / static_cast<float>(width) : 1.0f;
    return {{static_cast<float>(width), static_cast<float>(height)}, ratio, {}};
  }
};

class Viewer {
 public:
  Viewer(Explorer& explorer, Window& window, const ViewerHooks& hooks, const ViewerOptions& options)
      : explorer_(explorer),
        window_(window),
        hooks_(hooks),
        options_(options),
        history_(options.fragment) {}

  int run() {
    story_saved_ = SDL_RegisterEvents(1);
    const auto watch = watch_story();
    explorer_.set_preserved(false);
    explorer_.resize(window_.size());
    explorer_.push(app::SystemLanguageTold{options_.language});
    explorer_.push(app::TextSizeSet{options_.text_percent});
    explorer_.push(app::FragmentArrived{options_.fragment});
    hooks_.opened(explorer_);
    bool awake = true;
    while (!closed_) {
      SDL_Event event;
      // Asleep until something happens; awake, only what has already happened is taken.
      if (!awake && SDL_WaitEvent(&event) == 1) {
        take(event);
      }
      SDL_PumpEvents();
      const bool waits = hand_over_portions(
          [this](const SDL_Event& next) { take(next); },
          [this] { explorer_.look(now_ms()); }
      );
      const std::uint64_t frames = explorer_.stats().frames;
      awake = explorer_.frame(now_ms()) || waits;
      if (carry_out()) {
        awake = true;
      }
      if (!awake && !options_.screenshot.empty()) {
        return photograph();
      }
      if (explorer_.stats().frames != frames) {
        SDL_GL_SwapWindow(window_.window);
      } else if (awake) {
        SDL_WaitEventTimeout(nullptr, kFrameMs);
      }
    }
    return 0;
  }

 private:
  std::unique_ptr<FileWatch> watch_story() const {
    if (options_.watched_file.empty()) {
      return nullptr;
    }
    const Uint32 type = story_saved_;
    auto watch = FileWatch::start(options_.watched_file, [type] {
      SDL_Event saved{};
      saved.type = type;
      SDL_PushEvent(&saved);
    });
    if (!watch) {
      std::fprintf(
          stderr,
          "dateline: %s is not watched; restart to see changes.\n",
          options_.watched_file.c_str()
      );
    }
    return watch;
  }

  void take(const SDL_Event& event) {
    if (event.type == SDL_QUIT) {
      closed_ = true;
    }
    if (event.type == SDL_WINDOWEVENT) {
      explorer_.resize(window_.size());
    }
    if (event.type == SDL_DROPFILE) {
      take_file(event.drop.file);
    }
    if (event.type == story_saved_) {
      hooks_.story_changed(explorer_);
    }
    if (event.type == SDL_KEYDOWN && (event.key.keysym.mod & KMOD_ALT) != 0) {
      travel(event.key.keysym.sym == SDLK_LEFT, event.key.keysym.sym == SDLK_RIGHT);
    }
    if (event.type == SDL_MOUSEBUTTONDOWN) {
      travel(event.button.button == SDL_BUTTON_X1, event.button.button == SDL_BUTTON_X2);
    }
    explorer_.handle(event);
  }

  // SDL's own string, which is ours to free.
  void take_file(char* path) {
    if (path == nullptr) {
      return;
    }
    hooks_.text_dropped(explorer_, path);
    SDL_free(path);
  }

  void travel(bool back, bool forward) {
    const std::string* fragment = back ? history_.back() : forward ? history_.forward() : nullptr;
    if (fragment != nullptr) {
      explorer_.push(app::FragmentArrived{*fragment});
    }
  }

  static double now_ms() {
    return static_cast<double>(SDL_GetTicks64());
  }

  // The window's buffers take turns: what is read must have been drawn just now.
  int photograph() {
    explorer_.draw_anew();
    (void)explorer_.frame(now_ms());
    return write_screenshot(options_.screenshot, window_.size()) ? 0 : 1;
  }

  // True when something was done that the next frame shows.
  bool carry_out() {
    bool shown = false;
    for (const app::Effect& effect : explorer_.take_effects()) {
      shown |= platform::carry_out(effect, explorer_, hooks_, history_);
    }
    return shown;
  }

  Explorer& explorer_;
  Window& window_;
  const ViewerHooks& hooks_;
  const ViewerOptions& options_;
  History history_;
  Uint32 story_saved_ = 0;
  bool closed_ = false;
};

}  // namespace

int run_viewer(
    app::World world,
    FontFiles fonts,
    const ViewerHooks& hooks,
    const ViewerOptions& options
) {
  Window window;
  if (!window.open("Dateline: " + world.story.title, options.width, options.height)) {
    std::fprintf(
        stderr,
        "dateline: no window with OpenGL 3.3: %s. `dateline render` draws without a display.\n",
        SDL_GetError()
    );
    return 1;
  }
  std::string error;
  const auto explorer = Explorer::make(std::move(world), std::move(fonts), window.window, error);
  if (!explorer) {
    std::fprintf(stderr, "dateline: %s\n", error.c_str());
    return 1;
  }
  return Viewer(*explorer, window, hooks, options).run();
}

}  // namespace dateline::platform
