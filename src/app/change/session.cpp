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
  if (texts_) {
    check_texts();
  }
  make_frame(state_, *world_, frame_);
  frame_.texts = texts_.get();
  frame_.needs_next = frame_.needs_next || (texts_ && texts_->busy());
  return frame_.needs_next;
}

void Session::offer_text(OfferedText text, const ReaderServices& services) {
  if (!texts_) {
    texts_ = std::make_unique<TextShelf>(world_->archive.anchors(world_->story), services);
  }
  texts_->offer(std::move(text));
}

void Session::forget_text(core::SourceIndex source) {
  if (texts_) {
    texts_->forget(source);
  }
}

// One slice a frame: a long text keeps no one from scrolling.
void Session::check_texts() {
  if (!texts_->busy()) {
    return;
  }
  const auto verdict = texts_->advance(shown_source(state_.link, *world_));
  if (!verdict || verdict->quiet) {
    return;
  }
  if (!verdict->source) {
    return reduce(
        state_,
        *world_,
        TextRefused{static_cast<std::uint8_t>(verdict->refusal), verdict->name},
        effects_
    );
  }
  const TextAtHand& text = *texts_->find(*verdict->source);
  reduce(
      state_,
      *world_,
      TextTaken{*verdict->source, verdict->name, text.counts, text.same_document},
      effects_
  );
}

void Session::move_texts() {
  texts_ = std::make_unique<TextShelf>(texts_->moved_to(world_->archive.anchors(world_->story)));
}

Effects Session::take_effects() {
  return std::exchange(effects_, {});
}

void Session::apply_queue() {
  // Reducing pushes no events, but a second queue keeps the first one's capacity whatever comes.
  applying_.swap(queue_);
  if (state_.later_part == LaterPart::here) {
    apply_all(waiting_);
  }
  apply_all(applying_);
}

void Session::apply_all(Events& events) {
  for (Event& event : events) {
    if (state_.later_part == LaterPart::here || !needs_later_part(event)) {
      reduce(state_, *world_, event, effects_);
    } else if (state_.later_part == LaterPart::awaited) {
      waiting_.push_back(std::move(event));
    } else {
      later_part_failed();
    }
  }
  events.clear();
}

void Session::later_part_arrived() {
  state_.later_part = LaterPart::here;
  if (state_.notice.text == messages_of(state_, *world_).text(Message::notice_part_missing)) {
    state_.notice = {};
  }
}

void Session::later_part_failed() {
  state_.later_part = LaterPart::failed;
  state_.notice = {
      std::string(messages_of(state_, *world_).text(Message::notice_part_missing)),
      true
  };
  waiting_.clear();
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
  world.revision = world_->revision + 1;
  name_places(world);
  apply_queue();  // what is queued speaks of the old world by its indices
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
  frame_.made_for.reset();
  frame_.made_in = nullptr;
  make_frame(state_, *world_, frame_);
  frame_.texts = texts_.get();
}

}  // namespace dateline::app
