#include "platform/web/page.hpp"

#include <utility>

#include <SDL.h>
#include <imgui.h>

#include "app/link/deep_link.hpp"
#include "app/model/prepared_catalogue.hpp"
#include "app/view/selection.hpp"
#include "app/words/messages.hpp"
#include "core/story/prepared/prepared_story.hpp"
#include "core/story/read/story_reader.hpp"
#include "platform/event_queue.hpp"
#include "platform/web/bridge.hpp"
#include "platform/web/effects.hpp"
#include "platform/web/program_json.hpp"
#include "platform/web/state_json.hpp"
#include "platform/web/text_services.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::platform {

namespace {

// Whatever SDL heard is worth a frame.
int ask_on_event(void*, SDL_Event*) {
  ask_for_frame();
  return 0;
}

// The bundle's is prepared; one that somebody else put into the page is read by the later part.
core::Checked<core::Story> read_first_story(std::string_view bytes) {
  if (core::is_prepared_story(bytes)) {
    return core::read_prepared_story(bytes).map_error([](core::Problem problem) {
      return core::Problems{std::move(problem)};
    });
  }
  return core::read_story(bytes, "story.json").map([](core::ReadStory read) {
    return std::move(read.story);
  });
}

}  // namespace

void FreeRecording::operator()(ui::Recording* recording) const noexcept {
  delete recording;
}

std::string Page::read() {
  auto story = read_first_story(text_of(take(Slot::story)));
  if (!story) {
    return failure_json("The story cannot be opened.", story.error());
  }
  story_ = std::move(*story);
  return {};
}

std::string Page::start() {
  auto catalogue = app::read_prepared_catalogue(text_of(take(Slot::map)));
  std::string error;
  if (!canvas_.open(error)) {
    return failure_json(error, {});
  }
  render::Programs shaders = render::Programs::begin();  // compiled while the rest is made ready
  app::World world =
      app::make_world(std::move(story_), catalogue ? std::move(*catalogue) : app::Catalogue{});
  explorer_ =
      Explorer::make(std::move(world), take_fonts(), canvas_.window(), error, std::move(shaders));
  if (!explorer_) {
    return failure_json(error, {});
  }
  if (!catalogue) {
    explorer_->push(app::MapRefused{std::move(catalogue.error())});
  }
  explorer_->change_panels().let_page_edit();
  for (const app::OnPage what : {app::OnPage::story_text, app::OnPage::embed}) {
    explorer_->push(app::OnPageOffered{what});
  }
  SDL_AddEventWatch(ask_on_event, nullptr);
  return {};
}

void Page::resize(const PageSize& size) {
  canvas_.resize(size.css_width, size.css_height, size.device_width, size.device_height);
  const float ratio = size.css_width > 0 ? static_cast<float>(size.device_width) /
                                               static_cast<float>(size.css_width)
                                         : 1.0f;
  explorer_->resize(
      {{static_cast<float>(size.css_width), static_cast<float>(size.css_height)}, ratio, size.safe}
  );
  ask_for_frame();
}

void Page::look(double now_ms) {
  explorer_->look(now_ms);
  carry_out_effects();
}

void Page::prepare_map() {
  explorer_->prepare_map();
}

void Page::carry_out_effects() {
  for (const app::Effect& effect : explorer_->take_effects()) {
    carry_out(effect);
  }
}

int Page::frame(double now_ms) {
  if (context_lost_) {
    return 0;
  }
  const bool waits = hand_over_portions(
      [this](const SDL_Event& event) { explorer_->handle(event); },
      [this, now_ms] { explorer_->look(now_ms); }
  );
  const bool wants_next = explorer_->frame(now_ms) || waits;
  carry_out_effects();
  return signs(wants_next);
}

int Page::signs(bool wants_next) {
  const app::AppState& state = explorer_->session().state();
  const app::LinkState link = app::as_known(state.link, explorer_->session().world());
  int signs = wants_next ? kWantsNext : 0;
  if (!told_anything_ || !(link == told_)) {
    signs |= kStateChanged;
  }
  const bool same = link.claim == told_.claim && link.place == told_.place &&
                    link.source == told_.source && link.question == told_.question;
  if (!told_anything_ || !same) {
    signs |= kSelectionChanged;
  }
  if (explorer_->panels().hovered_link() != told_link_) {
    signs |= kLinkChanged;
  }
  if (explorer_->panels().page_fields_version() != told_fields_) {
    signs |= kFieldChanged;
  }
  if (app::is_dark(app::theme_of(state))) {
    signs |= kDark;
  }
  told_fields_ = explorer_->panels().page_fields_version();
  told_ = link;
  told_link_ = explorer_->panels().hovered_link();
  told_anything_ = true;
  return signs;
}

void Page::push(app::Event event) {
  explorer_->push(std::move(event));
  ask_for_frame();
}

void Page::wheel(core::ScreenPx at, float steps_x, float steps_y) {
  explorer_->wheel(at, steps_x, steps_y);
  ask_for_frame();
}

void Page::pinch(core::ScreenPx at, double levels) {
  explorer_->pinch(at, levels);
  ask_for_frame();
}

void Page::key_conventions_of_mac() {
  ImGui::GetIO().ConfigMacOSXBehaviors = true;
}

void Page::arrive_at_fragment() {
  push(app::FragmentArrived{take_text()});
}

std::string Page::add_map_file(std::uint32_t file) {
  ask_for_frame();
  return explorer_->add_map_file(file, take(Slot::mesh));
}

void Page::fail_map_file(std::uint32_t file) {
  push(app::MapFileFailed{file, take_text()});
}

void Page::add_fonts() {
  explorer_->add_fonts(take_fonts());
  ask_for_frame();
}

std::string Page::add_labels() {
  auto labels = app::read_prepared_labels(text_of(take(Slot::labels)));
  if (!labels) {
    return failure_json("The map's later names cannot be read.", labels.error());
  }
  explorer_->add_labels(std::move(*labels));
  ask_for_frame();
  return {};
}

std::string Page::add_label_names() {
  auto names = app::read_label_names(text_of(take(Slot::labels)));
  if (!names) {
    return failure_json(names.error().message, {});
  }
  explorer_->add_label_names(std::move(*names));
  ask_for_frame();
  return {};
}

std::string Page::add_messages() {
  auto messages = app::read_messages(text_of(take(Slot::messages)));
  if (!messages) {
    return failure_json(messages.error().message, {});
  }
  explorer_->add_messages(std::move(*messages));
  ask_for_frame();
  return {};
}

void Page::offer_text(int refusal) {
  const Bytes bytes = take(Slot::story);
  app::OfferedText text{take_text(), std::string(text_of(bytes)), std::nullopt, false};
  if (refusal >= 0 && refusal < static_cast<int>(app::kTextRefusals)) {
    text.refused = static_cast<app::TextRefusal>(refusal);
  }
  explorer_->offer_text(std::move(text), text_services());
  ask_for_frame();
}

void Page::later_part_arrived() {
  explorer_->session().later_part_arrived();
  ask_for_frame();
}

void Page::later_part_failed() {
  explorer_->session().later_part_failed();
  ask_for_frame();
}

void Page::lose_context() {
  context_lost_ = true;
  explorer_->abandon_gpu();
}

std::string Page::restore_context() {
  std::string error;
  if (!explorer_->restore_gpu(error)) {
    return failure_json(error, {});
  }
  context_lost_ = false;
  ask_for_frame();
  return {};
}

std::string Page::state() const {
  const app::Session& session = explorer_->session();
  return state_json(session.frame(), session.state(), session.world(), link(), explorer_->scale());
}

std::string Page::stats() const {
  const ExplorerStats stats = explorer_->stats();
  return stats_json(
      {stats.frames, stats.render.gpu_bytes, stats.render.draw_calls, stats.render.meshes}
  );
}

std::string Page::link() const {
  return explorer_->panels().hovered_link();
}

std::string Page::fragment() const {
  return app::to_fragment(explorer_->session().state().link, explorer_->session().world());
}

std::string Page::take_text() {
  return std::string(text_of(take(Slot::text)));
}

FontFiles Page::take_fonts() {
  return {
      take(Slot::sans),
      take(Slot::sans_bold),
      take(Slot::serif),
      take(Slot::serif_bold),
      take(Slot::serif_italic),
      take(Slot::hangul),
      take(Slot::more)
  };
}

}  // namespace dateline::platform
