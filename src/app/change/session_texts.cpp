// The texts that a reader brings to a session.
#include <utility>

#include "app/change/session.hpp"

namespace dateline::app {

void Session::offer_text(core::LaterKey, OfferedText text, const ReaderServices& services) {
  if (!texts_) {
    texts_ = std::make_unique<TextStore>(world_->archive.anchors(world_->story), services);
  }
  texts_->offer(std::move(text));
}

void Session::forget_text(core::LaterKey, core::SourceIndex source) {
  if (texts_) {
    texts_->forget(source);
  }
}

// One slice a frame: a long text keeps no one from scrolling.
void Session::check_texts(core::LaterKey) {
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
  const CheckedText& text = *texts_->find(*verdict->source);
  reduce(
      state_,
      *world_,
      TextChecked{*verdict->source, verdict->name, text.counts, text.same_document},
      effects_
  );
}

void Session::move_texts() {
  texts_ = std::make_unique<TextStore>(texts_->moved_to(world_->archive.anchors(world_->story)));
}

}  // namespace dateline::app
