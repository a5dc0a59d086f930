#include "ui/stage.hpp"

#include <cfloat>
#include <utility>

#include <gtest/gtest.h>
#include <imgui.h>

#include "app/words/messages.hpp"
#include "core/story/read/story_reader.hpp"
#include "ui/files.hpp"

namespace dateline::ui {

namespace {

// Any Noto Sans will do: the bake's, else the distribution's.
const std::string& font(bool bold) {
  static const std::string faces[2] = {
      read_either(
          DATELINE_SOURCE_DIR "/build/fonts/sans-regular.ttf",
          "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"
      ),
      read_either(
          DATELINE_SOURCE_DIR "/build/fonts/serif-bold.ttf",
          "/usr/share/fonts/truetype/noto/NotoSerif-Bold.ttf"
      )
  };
  return faces[bold ? 1 : 0];
}

core::Story story_of(const char* folder) {
  const std::string path =
      std::string(DATELINE_SOURCE_DIR "/data/stories/") + folder + "/story.json";
  auto read = core::read_story(read_file(path), path);
  if (!read) {
    ADD_FAILURE() << core::describe(read.error().front());
  }
  return read ? std::move(read->story) : core::Story{};
}

// What a renderer would do with textures, without any.
void serve_textures() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(static_cast<ImTextureID>(1));
    }
    if (texture->Status == ImTextureStatus_WantCreate ||
        texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetStatus(ImTextureStatus_OK);
    }
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

bool is_hover(const app::Event& event) {
  return std::holds_alternative<app::PlaceHovered>(event) ||
         std::holds_alternative<app::ClaimHovered>(event);
}

}  // namespace

app::World good_world() {
  return app::make_world(story_of("lost-balloon"), {});
}
core::Story good_story() {
  return story_of("lost-balloon");
}
app::World troops_world() {
  return app::make_world(story_of("dprk-troops-2024"), {});
}

app::World wordy_world() {
  core::Story story = story_of("lost-balloon");
  const std::string words =
      " whose full and proper name nobody has ever been able to write on one line of any screen";
  story.title += words;
  story.heading = story.title + words;
  for (core::Place& place : story.places) {
    place.name += words, place.local_name += words;
  }
  for (core::Actor& actor : story.actors) {
    actor.name += words, actor.short_name += words, actor.role += words;
  }
  for (core::Source& source : story.sources) {
    source.title += words, source.publisher += words, source.url = "https://example.org/";
  }
  for (core::Question& question : story.questions) {
    question.short_text += words;
    for (core::Scope& scope : question.scopes) {
      scope.label += words;
    }
  }
  for (core::Claim& claim : story.claims) {
    claim.summary += words + "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen";
    claim.short_text += words;
    claim.hedge = claim.basis = words;
    if (!claim.event.empty()) {
      claim.event += words;
    }
    for (core::Figure& figure : claim.figures) {
      figure.low = 123456789012.0, figure.high = 987654321098.0;
    }
  }
  for (core::Relation& relation : story.relations) {
    relation.reason += words;
  }
  for (core::Movement& movement : story.movements) {
    movement.label += words;
  }
  return app::make_world(std::move(story), {});
}

Stage::Stage(app::World world, core::SizePx size)
    : world_(std::move(world)),
      state_(app::initial_state(world_)),
      size_(size),
      context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  EXPECT_FALSE(font(false).empty()) << "no Noto Sans found: run cmake/setup.sh";
  FontBytes faces;
  faces.sans = bytes_of(font(false));
  faces.serif_bold = bytes_of(font(true));
  panels_.set_fonts(faces);
  panels_.watch(&seen_);
  io.AddMousePosEvent(-1, -1);
  resize(size);
}

Stage::~Stage() {
  for (ImTextureData* const texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Stage::replace_fonts() {
  FontBytes faces;
  faces.version = ++fonts_version_;
  faces.sans = bytes_of(font(false));
  panels_.set_fonts(faces);
}

void Stage::use_all_faces() {
  static const auto face = [](const char* name) {
    return read_file(std::string(DATELINE_SOURCE_DIR "/build/fonts/") + name);
  };
  static const std::string sans_bold = face("sans-bold.ttf"), serif = face("serif-regular.ttf"),
                           serif_italic = face("serif-italic.ttf"),
                           hangul = face("hangul-interface.otf"), more = face("sans-more.ttf");
  FontBytes faces;
  faces.version = ++fonts_version_;
  faces.sans = bytes_of(font(false));
  faces.serif_bold = bytes_of(font(true));
  faces.sans_bold = bytes_of(sans_bold);
  faces.serif = bytes_of(serif);
  faces.serif_italic = bytes_of(serif_italic);
  faces.hangul = bytes_of(hangul);
  faces.more = bytes_of(more);
  panels_.set_fonts(faces);
  settle();
}

void Stage::speak(app::Language language) {
  if (language != app::Language::en) {
    auto words = app::read_messages(
        read_file(std::string(DATELINE_LANGUAGES_DIR "/") + app::tag_of(language) + ".txt")
    );
    ASSERT_TRUE(words) << "no words of " << app::tag_of(language);
    world_.messages[static_cast<std::size_t>(language)] =
        std::make_shared<const app::Messages>(std::move(*words));
    app::name_places(world_);
  }
  apply(app::LanguagePicked{language});
}

void Stage::show_texts(const app::TextStore* texts) {
  texts_ = texts;
  settle();
}

void Stage::resize(core::SizePx size) {
  size_ = size;
  settle();
}

void Stage::apply(const app::Event& event) {
  app::reduce(state_, world_, event, effects_);
  settle();
}

app::Effects Stage::take_effects() {
  return std::exchange(effects_, {});
}

void Stage::settle() {
  events_.clear();
  int frames = 0;
  do {
    step();
  } while ((panels_.wants_next() || ++frames < 4) && frames < 200);
  events_.clear();
}

void Stage::step() {
  layout_ = make_layout(size_, {}, state_);
  app::Effects effects;
  if (layout_.map != state_.map || layout_.map_free != state_.map_free) {
    app::reduce(
        state_,
        world_,
        app::MapPlaced{layout_.map, layout_.map_free, 1, layout_.map_buttons},
        effects
    );
  }
  app::make_frame(state_, world_, frame_);
  frame_.texts = texts_;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size_.width, size_.height};
  io.DisplayFramebufferScale = {1, 1};
  io.DeltaTime = 0.02f;
  ImGui::NewFrame();
  panels_.draw(frame_, state_, world_, layout_, events_);
  ImGui::Render();
  serve_textures();
}

app::Events Stage::take() {
  app::Events taken;
  for (const app::Event& event : events_) {
    if (!is_hover(event)) {
      taken.push_back(event);
    }
  }
  events_.clear();
  return taken;
}

core::RectPx Stage::box_of(const std::string& name) const {
  for (const SeenControl& control : seen_.controls) {
    if (control.name == name) {
      return control.box;
    }
  }
  ADD_FAILURE() << "no control " << name << " on screen";
  return {};
}

bool Stage::shows(const std::string& name) const {
  for (const SeenControl& control : seen_.controls) {
    if (control.name == name) {
      return true;
    }
  }
  return false;
}

bool Stage::shows_text(const std::string& words) const {
  for (const DrawnText& text : seen_.texts) {
    if (text.text == words) {
      return true;
    }
  }
  return false;
}

app::Events Stage::click(const std::string& control) {
  const core::RectPx box = box_of(control);
  return click_at({box.x + box.width / 2, box.y + box.height / 2});
}

void Stage::let_a_moment_pass() {
  for (int i = 0; i < 20; ++i) {
    step();
  }
}

app::Events Stage::click_at(core::ScreenPx point, int times) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(point.x, point.y);
  step();
  step();
  events_.clear();
  for (int i = 0; i < times; ++i) {
    io.AddMouseButtonEvent(0, true);
    step();
    io.AddMouseButtonEvent(0, false);
    step();
  }
  step();
  return take();
}

void Stage::live() {
  step();
  for (const app::Event& event : take()) {
    app::reduce(state_, world_, event, effects_);
  }
}

void Stage::press(const std::string& control) {
  const core::RectPx box = box_of(control);
  ImGuiIO& io = ImGui::GetIO();
  events_.clear();
  io.AddMousePosEvent(box.x + box.width / 2, box.y + box.height / 2);
  for (int i = 0; i < 2; ++i) {
    live();
  }
  for (const bool down : {true, false}) {
    io.AddMouseButtonEvent(0, down);
    for (int i = 0; i < 3; ++i) {
      live();
    }
  }
}

app::Events Stage::drag(core::ScreenPx from, core::ScreenPx to) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  step();
  step();
  events_.clear();
  io.AddMouseButtonEvent(0, true);
  step();
  constexpr int kSteps = 8;
  for (int i = 1; i <= kSteps; ++i) {
    const float part = static_cast<float>(i) / kSteps;
    io.AddMousePosEvent(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    step();
  }
  io.AddMouseButtonEvent(0, false);
  step();
  step();
  return take();
}

}  // namespace dateline::ui
