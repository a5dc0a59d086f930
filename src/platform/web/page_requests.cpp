// What a host and the page around the canvas ask for once the whole program is here.
#include <utility>

#include "app/link/deep_link.hpp"
#include "core/points/point_columns.hpp"
#include "core/points/synthetic_points.hpp"
#include "core/story/read/story_reader.hpp"
#include "platform/web/bridge.hpp"
#include "platform/web/fields_json.hpp"
#include "platform/web/page.hpp"
#include "platform/web/program_json.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::platform {

std::string Page::load() {
  auto story = core::read_story(text_of(take(Slot::story)), take_text());
  ask_for_frame();
  if (!story) {
    std::string failure =
        failure_json("The story cannot be opened; the one that was open stays.", story.error());
    explorer_->push(app::StoryFailed{std::move(story.error())});
    return failure;
  }
  explorer_->replace_story(std::move(story->story));
  return {};
}

std::string Page::load_points(std::uint32_t count, std::uint32_t seed) {
  auto cloud = core::synthetic_cloud(count, seed);
  if (!cloud) {
    return failure_json(cloud.error().message, {});
  }
  explorer_->show_points(std::move(*cloud), app::PointsOrigin::made_up);
  ask_for_frame();
  return {};
}

std::string Page::add_points() {
  const Bytes lng = take(Slot::point_lng), lat = take(Slot::point_lat);
  const Bytes days = take(Slot::point_days), marks = take(Slot::point_marks);
  auto cloud = core::read_points({.lng = lng, .lat = lat, .days = days, .marks = marks});
  if (!cloud) {
    return failure_json(core::describe(cloud.error()), {});
  }
  explorer_->show_points(std::move(*cloud), app::PointsOrigin::page);
  ask_for_frame();
  return {};
}

// A place or source that is already chosen would be deselected by a second pick.
bool Page::select() {
  const std::string id = take_text();
  const core::KnownStory& story = explorer_->session().world().story;
  const app::LinkState& link = explorer_->session().state().link;
  if (const auto claim = core::find_claim(story, id)) {
    push(app::ClaimPicked{*claim});
  } else if (const auto place = core::find_place(story, id)) {
    if (link.place != place) {
      push(app::PlacePicked{*place});
    }
  } else if (const auto source = core::find_source(story, id)) {
    if (link.source != source) {
      push(app::SourcePicked{*source});
    }
  } else if (const auto question = core::find_question(story, id)) {
    if (link.question != question) {
      push(app::QuestionToggled{*question});
    }
  } else if (const auto speaker = core::find_actor(story, id)) {
    if (link.speaker != speaker) {
      push(app::SpeakerPicked{*speaker});
    }
  } else {
    return false;
  }
  return true;
}

bool Page::set_time() {
  const std::string text = take_text();
  const auto interval = core::parse_edtf(text);
  if (!text.empty() && !interval) {
    return false;
  }
  push(app::SaidWindowSet{text.empty() ? core::DayRange{} : interval->days, true});
  return true;
}

std::string Page::fields() const {
  return fields_json(explorer_->panels().page_fields(), explorer_->scale());
}

void Page::type(ui::FieldName field) {
  explorer_->change_panels().type(field, take_text());
  ask_for_frame();
}

void Page::press(ui::FieldName field, ui::FieldKey key) {
  explorer_->change_panels().press(field, key);
  ask_for_frame();
}

void Page::open_search() {
  explorer_->change_panels().ask_for_search();
  ask_for_frame();
}

bool Page::tab(bool back) {
  ask_for_frame();
  return explorer_->change_panels().tab(back);
}

void Page::watch() {
  recording_.reset(new ui::Recording);
  explorer_->change_panels().watch(recording_.get());
  ask_for_frame();
}

std::string Page::seen() {
  explorer_->change_panels().watch(nullptr);
  return seen_json(*std::exchange(recording_, nullptr), explorer_->scale());
}

std::string Page::shared_fragment() const {
  return app::shared_fragment(explorer_->session().state().link, explorer_->session().world());
}

}  // namespace dateline::platform
