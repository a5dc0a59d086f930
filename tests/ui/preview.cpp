// Draws the panels off-screen into a PNG, to be looked at beside the design while they are worked
// on. Not a test, not installed.
//   ui_preview STORY.json FONTS_DIR OUT.png WIDTHxHEIGHT[@RATIO] [light|dark] [FRAGMENT] [half|full|peek] [layers] [help] [closed] [at:X,Y] [press:X,Y] [tabs:N]
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <epoxy/gl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "app/change/reduce.hpp"
#include "core/story/read/story_reader.hpp"
#include "platform/native/offscreen_gl.hpp"
#include "platform/native/png.hpp"
#include "ui/files.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/theme.hpp"
#include "ui/shell/explorer_ui.hpp"

using namespace dateline;

namespace {

struct FontFiles {
  std::string sans, sans_bold, serif, serif_bold, serif_italic, hangul, more;
};

// The bake's names first, the distribution's else.
std::string font(const std::string& folder, const char* baked, const char* system) {
  return ui::read_either(folder + "/" + baked, folder + "/" + system);
}

FontFiles read_fonts(const std::string& folder) {
  return {
      font(folder, "sans-regular.ttf", "NotoSans-Regular.ttf"),
      font(folder, "sans-bold.ttf", "NotoSans-Bold.ttf"),
      font(folder, "serif-regular.ttf", "NotoSerif-Regular.ttf"),
      font(folder, "serif-bold.ttf", "NotoSerif-Bold.ttf"),
      font(folder, "serif-italic.ttf", "NotoSerif-Italic.ttf"),
      font(folder, "hangul.otf", "NotoSansKR-Regular.otf"),
      ui::read_file(folder + "/sans-more.ttf")
  };
}

struct Options {
  core::SizePx size{1440, 900};
  float ratio = 1;
  bool dark = false, layers = false, help = false, closed = false;
  std::string fragment;
  ImVec2 pointer{-1, -1};
  bool press = false;
  int tabs = 0;  // presses of the Tab key
  app::Sheet sheet = app::Sheet::half;
};

Options read_options(int count, char** words) {
  Options options;
  std::sscanf(words[4], "%fx%f@%f", &options.size.width, &options.size.height, &options.ratio);
  for (int i = 5; i < count; ++i) {
    const std::string word = words[i];
    if (word == "dark") {
      options.dark = true;
    } else if (word == "layers") {
      options.layers = true;
    } else if (word == "help") {
      options.help = true;
    } else if (word == "closed") {
      options.closed = true;
    } else if (word.rfind("at:", 0) == 0) {
      std::sscanf(word.c_str(), "at:%f,%f", &options.pointer.x, &options.pointer.y);
    } else if (word.rfind("press:", 0) == 0) {
      options.press =
          std::sscanf(word.c_str(), "press:%f,%f", &options.pointer.x, &options.pointer.y) == 2;
    } else if (word.rfind("tabs:", 0) == 0) {
      options.tabs = std::atoi(word.c_str() + 5);
    } else if (word == "peek") {
      options.sheet = app::Sheet::peek;
    } else if (word == "full") {
      options.sheet = app::Sheet::full;
    } else if (word.find('=') != std::string::npos) {
      options.fragment = word;
    }
  }
  return options;
}

app::AppState make_state(const app::World& world, const Options& options) {
  app::AppState state = app::initial_state(world);
  app::Effects effects;
  const auto apply = [&](const app::Event& event) {
    app::reduce(state, world, event, effects);
  };
  apply(app::SystemThemeChanged{options.dark});
  apply(app::PointerKindChanged{options.size.width < 600});
  apply(app::SheetSet{options.sheet});
  for (int round = 0; round < 2; ++round) {
    const ui::Layout layout = ui::make_layout(options.size, {}, state);
    apply(app::MapPlaced{layout.map, layout.map_free, options.ratio, layout.map_buttons});
    if (round == 0) {
      apply(app::FragmentArrived{options.fragment});
    }
  }
  if (options.closed) {
    apply(app::ClaimClosed{});
  }
  if (options.layers) {
    apply(app::LayersToggled{});
  }
  if (options.help) {
    apply(app::HelpToggled{});
  }
  // Whatever moves has come to rest.
  for (double now = 0; now < 3000; now += 100) {
    apply(app::TimePassed{now});
  }
  return state;
}

void draw_frames(
    ui::ExplorerUi& panels,
    const app::World& world,
    const app::AppState& state,
    const Options& options
) {
  app::Frame frame;
  app::make_frame(state, world, frame);
  app::Events events;
  const ui::Layout layout = ui::make_layout(options.size, {}, state);
  const ImVec4 sea = ImGui::ColorConvertU32ToFloat4(ui::palette_of(frame.theme).sea);
  // Scrolling and fades need a few frames to settle.
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  for (int i = 0; i < 6 + 2 * options.tabs; ++i) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(options.pointer.x, options.pointer.y);
    if (options.press) {
      io.AddMouseButtonEvent(0, i == 3);
    }
    if (options.tabs > 0) {
      io.AddKeyEvent(ImGuiKey_Tab, i >= 3 && i < 3 + 2 * options.tabs && i % 2 == 1);
    }
    io.DisplaySize = {options.size.width, options.size.height};
    io.DisplayFramebufferScale = {options.ratio, options.ratio};
    io.DeltaTime = 0.1f;
    ImGui::NewFrame();
    panels.draw(frame, state, world, layout, events);
    ImGui::Render();
    glClearColor(sea.x, sea.y, sea.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  }
}

int fail(const std::string& why) {
  std::fprintf(stderr, "ui_preview: %s\n", why.c_str());
  return 1;
}

}  // namespace

int main(int count, char** words) {
  if (count < 5) {
    return fail(
        "STORY.json FONTS_DIR OUT.png WIDTHxHEIGHT[@RATIO] [light|dark] [FRAGMENT] "
        "[peek|half|full] [layers]"
    );
  }
  const Options options = read_options(count, words);
  auto story = core::read_story(ui::read_file(words[1]), words[1]);
  if (!story) {
    return fail(core::describe(story.error().front()));
  }
  // For its names; no map is drawn.
  auto catalogue = app::read_catalogue(ui::read_file(std::string(words[2]) + "/../map/map.json"));
  const app::World world = app::make_world(
      std::move(story->story),
      catalogue ? std::move(*catalogue) : app::Catalogue{}
  );
  const int width = static_cast<int>(std::lround(options.size.width * options.ratio)),
            height = static_cast<int>(std::lround(options.size.height * options.ratio));
  std::string error;
  auto gl = platform::OffscreenGl::make(width, height, error);
  if (!gl) {
    return fail(error);
  }
  glViewport(0, 0, width, height);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 330 core");
  {
    const FontFiles fonts = read_fonts(words[2]);
    ui::ExplorerUi panels;
    panels.set_fonts(
        {ui::bytes_of(fonts.sans),
         ui::bytes_of(fonts.sans_bold),
         ui::bytes_of(fonts.serif),
         ui::bytes_of(fonts.serif_bold),
         ui::bytes_of(fonts.serif_italic),
         ui::bytes_of(fonts.hangul),
         ui::bytes_of(fonts.more)}
    );
    draw_frames(panels, world, make_state(world, options), options);
  }
  const bool written = platform::write_png(words[3], {width, height, gl->read_rgba()}, error);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  return written ? 0 : fail(error);
}
