#include "platform/drawn_picture.hpp"

#include <utility>

#include <imgui.h>

#include "platform/draw_digest.hpp"

namespace dateline::platform {

namespace {

Digest digest_of_list(const ImDrawList& list) noexcept {
  Digest digest = 0;
  for (const ImDrawVert& corner : list.VtxBuffer) {
    digest = mix_words(digest, corner);
  }
  for (const ImDrawIdx index : list.IdxBuffer) {
    digest = mix(digest, index);
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    digest = mix(mix(digest, digest_of(command)), command.ElemCount);
  }
  return digest;
}

}  // namespace

bool DrawnPicture::replace(const ImDrawData& panels, const render::MapDigest& map) noexcept {
  Picture next{map, 0};
  for (const ImDrawList* const list : panels.CmdLists) {
    next.panels = mix(next.panels, digest_of_list(*list));
  }
  return std::exchange(drawn_, next) == next;
}

}  // namespace dateline::platform
