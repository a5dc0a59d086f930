// What the reader is told of the texts they brought, and what is shown then.
#include <string>

#include "app/change/reduce_parts.hpp"
#include "app/texts/texts_read.hpp"
#include "app/words/messages.hpp"
#include "core/base/later.hpp"

namespace dateline::app {

namespace {

// `Article C, Reuters explainer: the very text of this story. All 33 passages stand word for word.`
std::string
taken_text(const Messages& messages, const core::Source& source, const TextChecked& event) {
  const std::string whose = messages.spelt(
      event.same_document ? Message::text_is_same : Message::text_is_like,
      {event.name, source.letter, source.title}
  );
  std::string states;
  for (std::size_t i = 0; i < event.states.size(); ++i) {
    if (event.states[i] == 0) {
      continue;
    }
    if (!states.empty()) {
      states += ", ";
    }
    states += messages.spelt(
        Message::anchor_count,
        {event.states[i], messages.name(Inline{static_cast<core::AnchorState>(i)})}
    );
  }
  return whose + " " + messages.spelt(Message::text_passages, {states});
}

}  // namespace

// The article comes into sight with its claims, whatever was looked at before.
DATELINE_LATER void take_text(Step step, const TextChecked& event) {
  if (event.source.value >= step.world.story.sources.size()) {
    return;
  }
  if (core::is_blank(step.world.story.sources[event.source.value])) {
    step.state.notice = {
        std::string(messages_of(step.state, step.world).text(Message::notice_not_yet)),
        false
    };
    return;
  }
  step.choose([&](LinkState& link) {
    link.view = View::sources;
    link.source = event.source;
  });
  const core::Source& source = step.world.story.sources[event.source.value];
  step.state.notice = {taken_text(messages_of(step.state, step.world), source, event), false};
}

DATELINE_LATER void refuse_text(Step step, const TextRefused& event) {
  const Messages& messages = messages_of(step.state, step.world);
  constexpr Message kSentences[kTextRefusals] = {
      Message::text_unreadable,
      Message::text_empty,
      Message::text_too_large,
      Message::text_not_text,
      Message::text_encoding,
      Message::text_no_article,
      Message::text_too_long,
      Message::text_of_none
  };
  if (event.refusal < kTextRefusals) {
    step.state.notice = {messages.spelt(kSentences[event.refusal], {event.name}), true};
  }
}

void on(Step step, const TextChecked& event) {
  take_text(step, event);
}
void on(Step step, const TextRefused& event) {
  refuse_text(step, event);
}
void on(Step step, const TextFileAsked&) {
  step.effects.push_back(ChooseText{});
}
void on(Step step, const TextDropAsked&) {
  step.state.notice = {
      std::string(messages_of(step.state, step.world).text(Message::drop_text_hint)),
      false
  };
}
// The session, which has the texts, forgets it.
void on(Step, const TextRemoved&) {}

}  // namespace dateline::app
