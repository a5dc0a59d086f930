// The texts that a reader brought.
#include "platform/web/texts_json.hpp"

namespace dateline::platform {

namespace {

// How its anchors stand.
void write_counts(JsonWriter& json, const app::CheckedText& text) {
  for (std::size_t state = 0; state < core::kAnchorStates; ++state) {
    const auto kind = static_cast<core::AnchorState>(state);
    const char* const name = core::name_of(kind);
    json.count(name, text.counts[state]);
  }
}

void write_text(JsonWriter& json, const std::string& source, const app::CheckedText& text) {
  json.open_object();
  json.text("source", source);
  json.text("name", text.name);
  json.truth("sameDocument", text.same_document);
  write_counts(json, text);
  json.close_object();
}

}  // namespace

void write_texts(JsonWriter& json, const app::TextStore& texts, const core::KnownStory& story) {
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) {
    const core::SourceIndex source{i};
    const std::string& id = story.sources[i].id;
    const app::CheckedText* const text = texts.find(source);
    if (text != nullptr) {
      write_text(json, id, *text);
    }
  }
}

}  // namespace dateline::platform
