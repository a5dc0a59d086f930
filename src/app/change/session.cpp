// The loop's middle: apply, let time pass, make the frame.
#include "app/change/session.hpp"

#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "app/change/later_part.hpp"
#include "app/link/deep_link.hpp"
#include "app/words/messages.hpp"

namespace dateline::app {

Session::Session(World world)
    : world_(std::make_unique<World>(std::move(world))),
      state_(initial_state(*world_)) {}

void Session::push(Event event) {
  queue_.push_back(std::move(event));
}

bool Session::step(double now_ms) {
  reduce(state_, *world_, TimePassed{now_ms}, effects_);  // first: what is queued happened now
  apply_queue();
  const auto key = world_->later_part.key();
  if (key && texts_) {
    check_texts(*key);
  }
  make_frame(state_, *world_, frame_);
  frame_.texts = texts_.get();
  frame_.needs_next = frame_.needs_next || (texts_ && texts_->busy());
  return frame_.needs_next;
}

Effects Session::take_effects() {
  return std::exchange(effects_, {});
}

// Events that wait for the later part keep their places, one after the other, at the beginning.
void Session::apply_queue() {
  auto waiting = queue_.begin();
  for (Event& event : queue_) {
    if (world_->later_part.is_here() || !needs_later_part(event)) {
      apply(event);
    } else if (world_->later_part.is_awaited()) {
      std::swap(*waiting++, event);
    } else {
      say_that_a_part_is_missing();
    }
  }
  queue_.erase(waiting, queue_.end());
}

void Session::apply(const Event& event) {
  const auto* const text = std::get_if<TextRemoved>(&event);
  if (const auto key = world_->later_part.key(); key && text != nullptr) {
    forget_text(*key, text->source);
  }
  reduce(state_, *world_, event, effects_);
}

void Session::later_part_arrived() {
  world_->later_part.arrive();
  if (state_.notice.text == messages_of(state_, *world_).text(Message::notice_part_missing)) {
    state_.notice = {};
  }
}

void Session::later_part_failed() {
  world_->later_part.fail();
  say_that_a_part_is_missing();
  apply_queue();  // drops what waited
}

void Session::say_that_a_part_is_missing() {
  state_.notice = {
      std::string(messages_of(state_, *world_).text(Message::notice_part_missing)),
      true
  };
}

void Session::add_labels(LaterLabels later) {
  app::add_labels(world_->catalogue, std::move(later));
  names_changed();
}

void Session::add_label_names(LabelNames names) {
  name_labels(world_->catalogue, std::move(names));
  names_changed();
}

void Session::names_changed() {
  name_places(*world_);
  ++world_->revision;
}

void Session::add_messages(Messages messages) {
  const auto language = static_cast<std::size_t>(messages.language());
  world_->messages[language] = std::make_shared<const Messages>(std::move(messages));
  name_places(*world_);
}

void Session::replace_world(World world) {
  world.messages = world_->messages;
  world.later_part = world_->later_part;
  world.revision = world_->revision + 1;
  name_places(world);
  apply_queue();  // queued events hold indices of the old world
  auto next = std::make_unique<World>(std::move(world));
  const std::string before = to_fragment(state_.link, *world_);
  state_ = carried_over(state_, *world_, *next);
  world_ = std::move(next);
  know(*world_, state_.link.known_on);
  if (texts_) {
    move_texts();
  }
  std::string after = to_fragment(state_.link, *world_);
  if (after != before) {
    effects_.push_back(WriteFragment{std::move(after), false});
  }
  // At once: whoever asks before the next step must not find the old world's indices.
  make_frame(state_, *world_, frame_);
  frame_.texts = texts_.get();
}

}  // namespace dateline::app
