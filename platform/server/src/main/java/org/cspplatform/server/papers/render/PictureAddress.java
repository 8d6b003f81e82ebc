package org.cspplatform.server.papers.render;

import org.cspplatform.server.papers.content.Picture;

/** Where a document finds a paper's pictures. */
@FunctionalInterface
public interface PictureAddress {
    String of(Picture picture);

    /** Files beside the edition's page. */
    static PictureAddress under(String edition) {
        return picture -> edition + "/pictures/" + picture.number() + ".svg";
    }
}
