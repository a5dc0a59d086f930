// What the host hands over while the explorer runs: map files, faces, words, texts, stories and
// points.
#include <algorithm>

#include "app/words/messages.hpp"
#include "platform/explorer_impl.hpp"

namespace dateline::platform {

namespace {

constexpr Bytes FontFiles::* kFaces[] = {
    &FontFiles::sans,
    &FontFiles::sans_bold,
    &FontFiles::serif,
    &FontFiles::serif_bold,
    &FontFiles::serif_italic,
    &FontFiles::hangul,
    &FontFiles::more,
};

}  // namespace

// The bytes are kept for a lost context too, and are a tenth of the mesh.
render::MeshReader Explorer::Impl::reader_of(std::uint32_t file) {
  return [this, file]() -> std::optional<core::Mesh> {
    auto mesh = core::read_mesh(as_text(bytes_of(map_bytes[file])));
    return mesh ? std::optional(std::move(*mesh)) : std::nullopt;
  };
}

std::string Explorer::add_map_file(std::uint32_t file, std::span<const std::byte> bytes) {
  const auto& files = impl_->session.world().catalogue.files;
  if (file >= files.size()) {
    return "The map has no file of this number.";
  }
  auto mesh = core::read_mesh(as_text(bytes));
  if (!mesh) {
    std::string refusal = files[file].name + ": " + mesh.error().message;
    push(app::MapFileFailed{file, refusal});
    return refusal;
  }
  impl_->map_bytes.resize(std::max<std::size_t>(impl_->map_bytes.size(), file + 1));
  impl_->map_bytes[file] = Bytes(bytes.begin(), bytes.end());
  impl_->outlines.learn(*mesh);
  if (mesh->level == 0) {
    tell_missing_outlines();
  }
  if (impl_->renderer) {
    impl_->renderer->add_mesh(file, std::move(*mesh), impl_->reader_of(file));
  }
  push(app::MapFileArrived{file});
  return {};
}

void Explorer::add_fonts(FontFiles more) {
  for (const auto face : kFaces) {
    Bytes& bytes = more.*face;
    if (!bytes.empty()) {
      impl_->fonts.*face = std::move(bytes);
    }
  }
  impl_->fonts_changed = true;
  ++impl_->fonts_version;
  impl_->keep_drawing();
}

void Explorer::add_messages(app::Messages messages) {
  impl_->session.add_messages(std::move(messages));
  impl_->keep_drawing();
}

void Explorer::add_labels(app::LaterLabels later) {
  impl_->session.add_labels(std::move(later));
  impl_->keep_drawing();
}

void Explorer::add_label_names(app::LabelNames names) {
  impl_->session.add_label_names(std::move(names));
  impl_->keep_drawing();
}

void Explorer::offer_text(app::OfferedText text, const app::ReaderServices& services) {
  const auto key = impl_->session.world().later_part.key();
  if (key) {
    impl_->session.offer_text(*key, std::move(text), services);
  }
  impl_->keep_drawing();
}

void Explorer::replace_story(core::Story story) {
  app::Catalogue catalogue = impl_->session.world().catalogue;
  app::World world = app::make_world(std::move(story), std::move(catalogue));
  app::keep_points(world, impl_->session.world());
  impl_->session.replace_world(std::move(world));
  tell_missing_outlines();
  impl_->keep_drawing();
}

void Explorer::tell_missing_outlines() {
  auto places = impl_->outlines.missing(impl_->session.world().story);
  if (!places.empty() || !impl_->session.state().undrawn.empty()) {
    push(app::OutlinesMissing{std::move(places)});
  }
}

void Explorer::show_points(core::PointCloud points, app::PointsOrigin origin) {
  const app::World& open = impl_->session.world();
  app::World world = app::make_world(open.archive.copy(open.story), open.catalogue);
  app::add_points(world, std::move(points), origin);
  impl_->session.replace_world(std::move(world));
  impl_->keep_drawing();
}

}  // namespace dateline::platform
